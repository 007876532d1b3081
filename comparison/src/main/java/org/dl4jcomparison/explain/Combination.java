package org.dl4jcomparison.explain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.List;
import org.dl4jcomparison.explain.RunEnd.Kind;

/**
 * What became of one combination's runs, for one target.
 *
 * @param mask bit i is set if factor i has the second contender's value
 * @param reached runs that reached the target
 * @param censored runs that made all updates up to the horizon without reaching it
 * @param diverged runs whose numbers stopped being finite before they reached it
 * @param failed runs that the engine broke off
 * @param mean restricted mean time to the target: a run that did not reach it counts as the horizon
 */
public record Combination(
    @JsonIgnore int mask, int reached, int censored, int diverged, int failed, Effect mean) {

  static Combination of(int mask, List<RunEnd> ends, Effect mean) {
    List<Kind> kinds = ends.stream().map(RunEnd::kind).toList();
    return new Combination(
        mask,
        Collections.frequency(kinds, Kind.REACHED),
        Collections.frequency(kinds, Kind.CENSORED),
        Collections.frequency(kinds, Kind.DIVERGED),
        Collections.frequency(kinds, Kind.FAILED),
        mean);
  }

  /** Number of runs. */
  public int runs() {
    return reached + censored + diverged + failed;
  }

  /** Runs that never reached the target, for whatever reason. */
  public int missed() {
    return runs() - reached;
  }
}
