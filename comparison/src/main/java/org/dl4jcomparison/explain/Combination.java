package org.dl4jcomparison.explain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.explain.RunEnd.Kind;

/**
 * What became of one combination's runs, for one target.
 *
 * @param mask bit i is set if factor i has the second contender's value
 * @param reached runs that reached the target
 * @param censored runs that made all updates up to the horizon without reaching it
 * @param diverged runs whose numbers stopped being finite before they reached it
 * @param failed runs that the engine broke off
 * @param capped runs at the explained seeds that did not reach it and count as the horizon
 * @param mean restricted mean time to the target at the explained seeds, a lower bound if some are
 *     capped; empty if no seed is explained
 */
public record Combination(
    @JsonIgnore int mask,
    int reached,
    int censored,
    int diverged,
    int failed,
    int capped,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Effect> mean) {

  static Combination of(int mask, List<RunEnd> ends, int[] seeds, Optional<Effect> mean) {
    List<Kind> kinds = ends.stream().map(RunEnd::kind).toList();
    return new Combination(
        mask,
        Collections.frequency(kinds, Kind.REACHED),
        Collections.frequency(kinds, Kind.CENSORED),
        Collections.frequency(kinds, Kind.DIVERGED),
        Collections.frequency(kinds, Kind.FAILED),
        (int) Arrays.stream(seeds).filter(seed -> !ends.get(seed).reached()).count(),
        mean);
  }

  /** Number of runs. */
  public int runs() {
    return reached + censored + diverged + failed;
  }
}
