package org.dl4jcomparison.symmetry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.dl4jcomparison.text.JsonText;
import org.dl4jcomparison.text.OutcomeText;

/** What the starts do, as JSON. */
public final class SymmetryJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SymmetryJson() {}

  /** One contender's spec on one engine. */
  public static ObjectNode table(SymmetryTable table) {
    ObjectNode node = JSON.objectNode();
    node.put("contender", table.contender().name());
    node.put("engine", table.engine());
    table
        .cannot()
        .ifPresent(what -> node.put("cannot", "%s: %s".formatted(what.key(), what.value())));
    node.set("starts", results(table));
    ArrayNode leftOut = node.putArray("leftOut");
    table.leftOut().forEach(start -> leftOut.add(start.label()));
    return node;
  }

  /** One object for each start. */
  public static ArrayNode results(SymmetryTable table) {
    ArrayNode starts = JSON.arrayNode();
    table.results().forEach(result -> starts.add(result(result)));
    return starts;
  }

  private static ObjectNode result(SymmetryResult result) {
    ObjectNode node = JSON.objectNode();
    node.put("start", result.start().label());
    node.put("result", result.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    OutcomeText.problem(result.outcome()).ifPresent(problem -> node.put("problem", problem));
    node.put("updates", Math.max(0, result.loss().length - 1));
    node.put("firstLoss", result.loss().length == 0 ? null : Double.valueOf(result.loss()[0]));
    node.put("lastLoss", result.lastLoss().isEmpty() ? null : result.lastLoss().getAsDouble());
    node.put("accuracy", result.accuracy().map(a -> a.percent() / 100).orElse(null));
    node.put("leavesPlateauAt", result.escape().isEmpty() ? null : result.escape().getAsInt());
    node.put("roundingFrom", result.rounding().isEmpty() ? null : result.rounding().getAsInt());
    result
        .updateGradientNorms()
        .ifPresent(norms -> node.set("firstUpdateGradientNorms", JsonText.tree(norms)));
    node.put("hiddenUnits", result.hidden());
    node.set("points", JsonText.tree(result.points()));
    return node;
  }
}
