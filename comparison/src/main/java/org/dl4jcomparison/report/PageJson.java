package org.dl4jcomparison.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dl4jcomparison.chart.Palette;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.text.JsonText;
import org.dl4jcomparison.text.Translated;

/** The numbers that the page's script draws, as text that can stand in a script element. */
final class PageJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What the script says; it puts values into the braces by itself. */
  private static final String SCRIPT = "script.";

  private PageJson() {}

  static String of(Report report) {
    ObjectNode top = MAPPER.createObjectNode();
    Experiment experiment = report.experiment();
    top.put("experiment", experiment.name());
    top.put("data", experiment.data().name());
    top.put("rows", experiment.data().rows());
    top.put("positive", experiment.data().origin().positive());
    top.put("negative", experiment.data().origin().negative());
    ObjectNode signs = top.putObject("signs");
    signs.put("positive", Palette.hex(Palette.POSITIVE));
    signs.put("negative", Palette.hex(Palette.NEGATIVE));
    ArrayNode targets = top.putArray("targets");
    experiment.targets().forEach(targets::add);
    contenders(top.putArray("contenders"), experiment.contenders());
    report.sections().forEach(section -> section.addData(top));
    ObjectNode texts = top.putObject("texts");
    Translated.languages()
        .forEach(
            language -> texts.set(language.code(), MAPPER.valueToTree(language.texts(SCRIPT))));
    // Nothing in it can end the element that it stands in.
    return JsonText.line(top).replace("<", "\\u003c");
  }

  private static void contenders(ArrayNode nodes, List<Contender> contenders) {
    for (int i = 0; i < contenders.size(); i++) {
      ObjectNode node = nodes.addObject();
      node.put("name", contenders.get(i).name());
      node.put("colour", Palette.hex(i));
      node.put("hidden", contenders.get(i).spec().hidden());
    }
  }
}
