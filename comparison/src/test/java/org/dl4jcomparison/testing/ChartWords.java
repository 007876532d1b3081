package org.dl4jcomparison.testing;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;

/** What can be read on a chart, but for the marks on its axes. */
public final class ChartWords {
  private ChartWords() {}

  /** Title, titles of the axes, legend, annotations. */
  public static List<String> of(XYChart chart) {
    List<String> words =
        new ArrayList<>(List.of(chart.getTitle(), chart.getXAxisTitle(), chart.getYAxisTitle()));
    chart.getSeriesMap().values().stream()
        .filter(XYSeries::isShowInLegend)
        .forEach(series -> words.add(series.getLabel()));
    for (Object part : (List<?>) value(Chart.class, "annotations", chart)) {
      if (part instanceof AnnotationText) {
        words.add((String) value(AnnotationText.class, "text", part));
      }
    }
    return words;
  }

  /** Of a field; XChart tells nobody what it annotates. */
  private static Object value(Class<?> of, String name, Object object) {
    try {
      Field field = of.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
