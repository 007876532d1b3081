package org.dl4jcomparison.symmetry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dl4jcomparison.engine.Snapshot;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;

/**
 * A network's symmetry at one checkpoint of its training.
 *
 * @param update number of updates made
 * @param distinctExactly hidden units, those that are equal in every bit counted once
 * @param distinct hidden units, those within {@link HiddenUnits#TOLERANCE} counted once
 * @param moved whether any parameter differs from what it was at the start
 * @param gradientNorms Euclidean norm of each parameter's gradient, in order, as it was given to
 *     the optimizer; empty at the end of the training or if the engine does not tell
 */
public record SymmetryPoint(
    int update,
    int distinctExactly,
    int distinct,
    @JsonIgnore boolean moved,
    @JsonInclude(Include.NON_EMPTY) Optional<Map<ParameterName, Double>> gradientNorms) {

  static SymmetryPoint of(Snapshot snapshot, Snapshot first) {
    return new SymmetryPoint(
        snapshot.update(),
        HiddenUnits.distinct(snapshot.parameters(), 0),
        HiddenUnits.distinct(snapshot.parameters()),
        !snapshot.parameters().equals(first.parameters()),
        snapshot.gradient().map(SymmetryPoint::norms));
  }

  private static Map<ParameterName, Double> norms(Parameters gradient) {
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

  /** Whether the gradient is zero in every number; empty if it is not known. */
  Optional<Boolean> isStationary() {
    return gradientNorms.map(norms -> norms.values().stream().allMatch(norm -> norm == 0));
  }
}
