package org.dl4jcomparison.symmetry;

import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.experiment.Contender;

/**
 * One contender's spec trained from every start on one engine.
 *
 * @param contender whose spec
 * @param engine on which engine; need not be the contender's own
 * @param cannot why the engine cannot train this spec; empty if it can
 * @param results one for each start that was trained, in order; none if the engine cannot
 * @param leftOut starts that cannot be made from this contender's draw, see {@link
 *     SymmetryStart#canBeMade}
 */
public record SymmetryTable(
    Contender contender,
    String engine,
    Optional<Engine.Unsupported> cannot,
    List<SymmetryResult> results,
    List<SymmetryStart> leftOut) {

  /** Copies the lists. */
  public SymmetryTable {
    results = List.copyOf(results);
    leftOut = List.copyOf(leftOut);
  }

  /** The result of one start; empty if it was not trained. */
  public Optional<SymmetryResult> get(SymmetryStart start) {
    return results.stream().filter(result -> result.start() == start).findFirst();
  }

  /** What became of one start; empty if it was not trained. */
  public Optional<SymmetryResult.Verdict> verdict(SymmetryStart start) {
    return get(start).map(SymmetryResult::verdict);
  }

  /** Whether it gets better than guessing from the start as drawn. */
  public boolean learnsAsDrawn() {
    return get(SymmetryStart.AS_DRAWN).filter(SymmetryResult::learnsAtAll).isPresent();
  }

  /** The starts that ended this way, in order. */
  public List<SymmetryStart> with(SymmetryResult.Verdict verdict) {
    return results.stream()
        .filter(result -> result.verdict() == verdict)
        .map(SymmetryResult::start)
        .toList();
  }
}
