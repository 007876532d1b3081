package org.dl4jcomparison.symmetry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.TreeMap;
import org.dl4jcomparison.engine.Snapshot;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;

/**
 * A network's symmetry at one checkpoint of its training.
 *
 * @param update number of updates made
 * @param distinctExactly hidden units, those that are equal in every bit counted once
 * @param distinct hidden units, those that differ by no more than {@link HiddenUnits#rounding}
 *     counted once
 * @param moved whether any parameter differs from what it was at the start
 * @param gradientNorms Euclidean norm of each parameter's part of the gradient of the loss, in
 *     order; whatever the engine's update uses
 * @param stationary whether that gradient cannot be told from zero, see {@link LossGradient}
 */
public record SymmetryPoint(
    int update,
    int distinctExactly,
    int distinct,
    @JsonIgnore boolean moved,
    Map<ParameterName, Double> gradientNorms,
    @JsonProperty("stationary") boolean stationary) {

  static SymmetryPoint of(Snapshot snapshot, Snapshot first, NetworkSpec spec, Dataset data) {
    Parameters parameters = snapshot.parameters();
    LossGradient gradient = LossGradient.at(parameters, spec.gradient(), data);
    double rounding =
        HiddenUnits.rounding(parameters, snapshot.update(), data.rows(), spec.precision());
    return new SymmetryPoint(
        snapshot.update(),
        HiddenUnits.distinct(parameters, 0),
        HiddenUnits.distinct(parameters, rounding),
        !parameters.equals(first.parameters()),
        norms(gradient.values()),
        gradient.isZero());
  }

  /** Euclidean norm of each parameter's part, in order. */
  static Map<ParameterName, Double> norms(Parameters gradient) {
    Map<ParameterName, Double> norms = new TreeMap<>();
    for (ParameterName name : gradient.names()) {
      double sum = 0;
      for (double[] row : gradient.get(name)) {
        for (double value : row) {
          sum += value * value;
        }
      }
      norms.put(name, Math.sqrt(sum));
    }
    return norms;
  }
}
