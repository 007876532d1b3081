package org.dl4jcomparison.symmetry;

import java.util.List;
import org.dl4jcomparison.engine.TrainingRequest.Extent;

/**
 * Which starts are trained, and how far.
 *
 * @param starts in order; the first is the drawn one
 * @param extent how far each is trained
 */
public record Starts(List<SymmetryStart> starts, Extent extent) {
  /** Every start, to the end. */
  public static final Starts ALL = new Starts(List.of(SymmetryStart.values()), Extent.WHOLE);

  /** Those that the questions name, until it is settled what becomes of them. */
  public static final Starts QUICK = new Starts(SymmetryStart.ASKED, Extent.UNTIL_SETTLED);

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the first is not the drawn one
   */
  public Starts {
    starts = List.copyOf(starts);
    if (starts.isEmpty() || starts.get(0) != SymmetryStart.AS_DRAWN) {
      throw new IllegalArgumentException("%s do not begin as drawn".formatted(starts));
    }
  }
}
