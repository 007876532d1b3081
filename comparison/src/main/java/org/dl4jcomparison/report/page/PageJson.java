package org.dl4jcomparison.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dl4jcomparison.evidence.Measurement;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.report.Palette;

/** The numbers that the page's script draws, as text that can stand in a script element. */
final class PageJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What the script says; it puts values into the braces by itself. */
  private static final String SCRIPT = "script.";

  /** Numbers of all networks at all moments; about ten characters each. */
  private static final int NUMBERS = 70_000;

  private static final int MOST_MOMENTS = 80;
  private static final int LEAST_MOMENTS = 4;

  private PageJson() {}

  static String of(PageContent content) {
    ObjectNode top = MAPPER.createObjectNode();
    Experiment experiment = content.experiment();
    top.put("experiment", experiment.name());
    top.put("data", experiment.data().name());
    top.put("rows", experiment.data().rows());
    top.put("positive", experiment.data().origin().positive());
    top.put("negative", experiment.data().origin().negative());
    ObjectNode signs = top.putObject("signs");
    signs.put("positive", Palette.hex(PageScript.POSITIVE));
    signs.put("negative", Palette.hex(PageScript.NEGATIVE));
    ArrayNode targets = top.putArray("targets");
    experiment.targets().forEach(targets::add);
    top.set("contenders", CurvesJson.of(content));
    content
        .study()
        .ifPresent(
            study -> {
              top.put("seeds", study.seeds().count());
              top.set("times", TimesJson.of(study));
            });
    Plane.of(experiment.data(), content.measurements())
        .filter(plane -> !content.measurements().isEmpty())
        .ifPresent(plane -> surface(top, plane, content));
    ObjectNode texts = top.putObject("texts");
    Translated.languages()
        .forEach(
            language -> texts.set(language.code(), MAPPER.valueToTree(language.texts(SCRIPT))));
    // Nothing in it can end the element that it stands in.
    return text(top).replace("<", "\\u003c");
  }

  /** Plain values as JSON in one line. */
  static String text(Object values) {
    try {
      return MAPPER.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values cannot be written", e);
    }
  }

  private static void surface(ObjectNode top, Plane plane, PageContent content) {
    top.set("plane", SurfaceJson.plane(plane, content.experiment().data()));
    ArrayNode networks = top.putArray("networks");
    for (Measurement measurement : content.measurements()) {
      networks.add(
          SurfaceJson.network(
              plane, measurement, content.experiment(), moments(content.experiment())));
    }
  }

  private static int moments(Experiment experiment) {
    int numbers = 0;
    for (Contender contender : experiment.contenders()) {
      // Four of each unit for the surface; the drawing is bounded by itself.
      numbers += 4 * contender.spec().hidden() + 1;
    }
    return Math.max(LEAST_MOMENTS, Math.min(MOST_MOMENTS, NUMBERS / numbers));
  }
}
