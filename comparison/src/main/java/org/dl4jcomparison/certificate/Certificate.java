package org.dl4jcomparison.certificate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;

/**
 * What came out when two engines trained the same network from the same weights.
 *
 * @param a the first engine and what it trained
 * @param b the second engine and what it trained
 * @param conventions by which their specs were made of one
 * @param data that they trained on
 * @param tolerance that {@link Gap#difference} is held against
 * @param updates that were compared
 * @param stages that were compared, in order
 * @param notFinite where numbers stopped being finite and the comparison ended, if they did
 * @param searches for the cause of a difference; none if there is no difference, or no reference
 *     engine
 */
public record Certificate(
    Contender a,
    Contender b,
    Conventions conventions,
    Dataset data,
    double tolerance,
    int updates,
    List<StageResult> stages,
    Optional<NotFinite> notFinite,
    List<Search> searches) {

  /** The same with searches for the cause of its difference. */
  Certificate with(List<Search> found) {
    return new Certificate(a, b, conventions, data, tolerance, updates, stages, notFinite, found);
  }

  /** Whether every number of every stage was finite and within the tolerance. */
  public boolean agrees() {
    return notFinite.isEmpty() && first().isEmpty();
  }

  /** The first difference beyond the tolerance, in the order in which things are computed. */
  public Optional<Gap> first() {
    // Of several in one update, min keeps the one that comes first.
    return stages.stream()
        .flatMap(stage -> stage.firstBeyond().stream())
        .min(Comparator.comparingInt(Gap::update));
  }

  /** The largest difference of any stage. */
  public Gap largest() {
    return stages.stream()
        .map(StageResult::largest)
        .max(Comparator.comparingDouble(Gap::difference))
        .orElseThrow();
  }

  /** Whether both trained with equal settings. */
  public boolean sameSettings() {
    return a.spec().equals(b.spec());
  }
}
