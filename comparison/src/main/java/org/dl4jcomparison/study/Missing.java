package org.dl4jcomparison.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.store.KeptRuns;
import org.dl4jcomparison.store.OtherEnvironments;
import org.dl4jcomparison.store.RunKey;

/**
 * The runs of a study that a store cannot give, and why.
 *
 * @param runs those that are trained together, then the others seed by seed, so that an unfinished
 *     study has all contenders for the seeds that it has
 * @param damaged how many of them are there, but not whole
 * @param elsewhere how many of them are there from another environment, by what is other, in words:
 *     "another Java (17.0.15, here 25.0.1)"
 */
public record Missing(List<StudyRun> runs, int damaged, Map<String, Integer> elsewhere) {

  /** Updates that they make together. */
  public long updates() {
    return runs.stream().mapToLong(run -> run.contender().spec().updates()).sum();
  }

  /**
   * Looks into every run that the store has, so that damage is found before anything is trained.
   */
  static Missing of(List<List<StudyRun>> all, Dataset data, KeptRuns store) {
    List<StudyRun> distinct = distinct(all);
    List<KeptRuns.Holding> holdings =
        distinct.parallelStream()
            .map(run -> store.holding(run.key(), run.contender().spec(), data))
            .toList();
    List<StudyRun> missing = new ArrayList<>();
    List<RunKey> absent = new ArrayList<>();
    int damaged = 0;
    for (int i = 0; i < distinct.size(); i++) {
      KeptRuns.Holding holding = holdings.get(i);
      if (holding != KeptRuns.Holding.WHOLE) {
        missing.add(distinct.get(i));
      }
      if (holding == KeptRuns.Holding.ABSENT) {
        absent.add(distinct.get(i).key());
      }
      if (holding == KeptRuns.Holding.DAMAGED) {
        damaged++;
      }
    }
    Map<String, Integer> elsewhere =
        absent.isEmpty() ? Map.of() : new OtherEnvironments(store.identities()).count(absent);
    return new Missing(missing, damaged, elsewhere);
  }

  /**
   * Contenders with equal specs have one run in common. What is trained together comes first, as it
   * takes least time, contender by contender; then the others.
   */
  private static List<StudyRun> distinct(List<List<StudyRun>> all) {
    Map<String, StudyRun> distinct = new LinkedHashMap<>();
    all.stream()
        .flatMap(List::stream)
        .filter(StudyRun::together)
        .forEach(run -> distinct.putIfAbsent(run.key().sha256(), run));
    int seeds = all.stream().mapToInt(List::size).max().orElse(0);
    for (int seed = 0; seed < seeds; seed++) {
      for (List<StudyRun> contender : all) {
        if (seed < contender.size()) {
          distinct.putIfAbsent(contender.get(seed).key().sha256(), contender.get(seed));
        }
      }
    }
    return List.copyOf(distinct.values());
  }
}
