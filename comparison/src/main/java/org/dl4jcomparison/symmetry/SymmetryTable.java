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
 */
public record SymmetryTable(
    Contender contender,
    String engine,
    Optional<Engine.Unsupported> cannot,
    List<SymmetryResult> results) {

  /** Copies the list. */
  public SymmetryTable {
    results = List.copyOf(results);
  }

  /**
   * The result of one start.
   *
   * @throws IllegalArgumentException if it was not trained
   */
  public SymmetryResult get(SymmetryStart start) {
    return results.stream()
        .filter(result -> result.start() == start)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not trained from start " + start.label()));
  }

  /** The starts that ended this way, in order. */
  public List<SymmetryStart> with(SymmetryResult.Verdict verdict) {
    return results.stream()
        .filter(result -> result.verdict() == verdict)
        .map(SymmetryResult::start)
        .toList();
  }
}
