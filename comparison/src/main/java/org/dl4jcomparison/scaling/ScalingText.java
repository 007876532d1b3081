package org.dl4jcomparison.scaling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;

/** What was measured, as tables and in words. */
public final class ScalingText {
  private final Scaling scaling;
  private final Language language;
  private final ScalingMessages say;

  private ScalingText(Scaling scaling, Language language) {
    this.scaling = scaling;
    this.language = language;
    this.say = language.say(ScalingMessages.class);
  }

  /** What is said of a measurement in a language. */
  public static ScalingText in(Language language, Scaling scaling) {
    return new ScalingText(scaling, language);
  }

  /** Says what a table is about. */
  public String title(Axis axis) {
    return say.tableTitle(say.units(axis), fixed(axis));
  }

  /** A row for each size along the axis; microseconds per update. */
  public Table table(Axis axis) {
    List<String> header = new ArrayList<>(List.of(say.units(axis)));
    header.addAll(scaling.engines());
    List<List<String>> rows = new ArrayList<>();
    for (NetworkSize size : scaling.plan().along(axis)) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(axis.of(size))));
      for (String engine : scaling.engines()) {
        row.add(
            scaling.time(engine, size).map(time -> Text.threeDigits(time.median())).orElse("-"));
      }
      rows.add(row);
    }
    return new Table(header, rows);
  }

  /** What stays while the axis varies. */
  private String fixed(Axis axis) {
    NetworkSize base = scaling.plan().base();
    return say.fixed(axis, base.rows(), base.inputs(), base.hidden());
  }

  /** Says what a chart is about. */
  String chartTitle(Axis axis) {
    return say.chartTitle(say.units(axis), fixed(axis));
  }

  /** In English, as data files have it. */
  static List<String> sentences(Scaling scaling) {
    return in(Language.english(), scaling).sentences();
  }

  /** Where each engine is faster than the hand-written one, a sentence for each axis. */
  public List<String> sentences() {
    if (scaling.baseline().isEmpty()) {
      return List.of(say.noBaseline());
    }
    String baseline = scaling.baseline().get();
    List<String> sentences = new ArrayList<>();
    for (String engine : scaling.engines()) {
      for (Axis axis : Axis.values()) {
        if (!engine.equals(baseline)) {
          sentences.add(sentence(engine, baseline, axis));
        }
      }
    }
    return sentences;
  }

  private String sentence(String engine, String baseline, Axis axis) {
    SortedMap<Integer, UpdateTime> mine = scaling.curve(engine, axis);
    SortedMap<Integer, UpdateTime> theirs = scaling.curve(baseline, axis);
    Crossover payOff = Crossover.of(mine, theirs);
    String fixed = fixed(axis);
    String faster = say.faster(fixed, engine, baseline);
    String units = say.units(axis);
    if (payOff instanceof Crossover.From from) {
      String times = times(mine.tailMap(from.from()).keySet(), mine, theirs);
      return say.from(faster, from.from(), units, times, from.below(), rounded(from.crossing()));
    }
    if (payOff instanceof Crossover.UpTo upTo) {
      String times = times(mine.headMap(upTo.above()).keySet(), mine, theirs);
      return say.upTo(faster, upTo.upTo(), units, times, upTo.above(), rounded(upTo.crossing()));
    }
    if (payOff instanceof Crossover.Everywhere everywhere) {
      List<Integer> sizes = everywhere.sizes();
      return say.everywhere(faster, range(sizes), units, times(sizes, mine, theirs));
    }
    if (payOff instanceof Crossover.Nowhere nowhere) {
      List<Integer> sizes = nowhere.sizes();
      return say.nowhere(fixed, engine, baseline, range(sizes), units, times(sizes, theirs, mine));
    }
    if (payOff instanceof Crossover.Scattered scattered) {
      List<String> sizes = scattered.faster().stream().map(String::valueOf).toList();
      return say.scattered(faster, sizes, units, times(scattered.faster(), mine, theirs));
    }
    return say.unknown(fixed, engine, baseline, units);
  }

  private String range(List<Integer> sizes) {
    return range(String.valueOf(sizes.get(0)), String.valueOf(sizes.get(sizes.size() - 1)));
  }

  private String range(String least, String most) {
    return least.equals(most) ? least : say.range(least, most);
  }

  /** How many times as fast, as a range. */
  private String times(
      Collection<Integer> sizes,
      SortedMap<Integer, UpdateTime> mine,
      SortedMap<Integer, UpdateTime> theirs) {
    List<Double> ratios =
        sizes.stream()
            .filter(theirs::containsKey)
            .map(size -> mine.get(size).timesAsFastAs(theirs.get(size)))
            .sorted()
            .toList();
    return range(ratio(ratios.get(0)), ratio(ratios.get(ratios.size() - 1)));
  }

  /** To two significant digits. */
  private static String ratio(double ratio) {
    int decimals = Math.max(0, 1 - (int) Math.floor(Math.log10(ratio)));
    return String.format(Locale.ROOT, "%." + decimals + "f", ratio);
  }

  /** A size to two significant digits: more would not be known. */
  private static String rounded(double size) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(size)) - 1));
    return String.format(Locale.ROOT, "%.0f", Math.rint(size / unit) * unit);
  }

  /** Why there is no time where there is none. */
  public List<String> leftOut() {
    return scaling.leftOut().stream().map(this::leftOut).toList();
  }

  private String leftOut(ScalingPoint.LeftOut point) {
    NetworkSize size = point.size();
    return say.leftOut(
        point.engine(), size.rows(), size.inputs(), size.hidden(), point.reasonIn(language));
  }
}
