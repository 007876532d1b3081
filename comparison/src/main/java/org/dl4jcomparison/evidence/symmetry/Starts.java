package org.dl4jcomparison.evidence.symmetry;

import java.util.List;

/**
 * Which starts are trained, and how far.
 *
 * @param starts in order; the first is the drawn one
 * @param toTheEnd whether every update is made; otherwise a training ends as soon as it is settled
 *     what becomes of its start, as {@link UntilSettled} says
 */
public record Starts(List<SymmetryStart> starts, boolean toTheEnd) {
  /** Every start, to the end. */
  public static final Starts ALL = new Starts(List.of(SymmetryStart.values()), true);

  /** Those that the questions name, until it is settled what becomes of them. */
  public static final Starts QUICK = new Starts(SymmetryStart.ASKED, false);

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
