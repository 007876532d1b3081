package org.dl4jcomparison.convergence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.text.JsonText;

/** The data and the scores in {@code results.json}. */
public final class ScoresJson {
  private ScoresJson() {}

  /** What the contenders were given. */
  public static ObjectNode data(Dataset data) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", data.name());
    node.put("trainingRows", data.rows());
    node.put("testRows", data.test().count());
    node.put("inputs", data.inputs());
    node.set("inputNames", JsonText.tree(data.origin().inputNames()));
    node.put("positive", data.origin().positive());
    node.put("negative", data.origin().negative());
    node.put("trainingPositives", data.training().positives());
    node.put("testPositives", data.test().positives());
    node.put("lossOfGuessing", data.lossOfGuessing());
    node.set("constantInputs", JsonText.tree(data.origin().constantInputs()));
    node.set("preparation", JsonText.tree(data.origin().preparation()));
    ObjectNode rows = node.putObject("rows");
    rows.set("training", JsonText.tree(data.origin().trainingRows()));
    rows.set("test", JsonText.tree(data.origin().testRows()));
    return node;
  }

  /** Scores on both kinds of rows; null where there are none. */
  static ObjectNode scores(Measurement measurement) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("training", measurement.training().map(ScoresJson::scores).orElse(null));
    node.set("test", measurement.test().map(ScoresJson::scores).orElse(null));
    return node;
  }

  private static ObjectNode scores(Scores scores) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("rows", scores.accuracy().rows());
    node.put("loss", scores.loss());
    node.put("clippedRows", scores.clipped());
    node.put("accuracy", (double) scores.accuracy().right() / scores.accuracy().rows());
    node.put("balancedAccuracy", scores.balancedAccuracy());
    node.put("rocAuc", scores.auc().isPresent() ? scores.auc().getAsDouble() : null);
    node.put("expectedCalibrationError", scores.calibration().expectedError());
    node.set("calibration", JsonText.tree(scores.calibration().bins()));
    return node;
  }
}
