package org.dl4jcomparison.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

class KnownRunsTest {
  private static final Contender KNOWN = new Contender("a", "manual", Fixtures.spec(3));
  private static final Contender OTHER_SEED =
      new Contender("a", "manual", Fixtures.spec(3).withSeed(7));
  private static final TrainingRun RUN =
      Fixtures.run(KNOWN.spec(), new Outcome.Diverged(2), 0.9, 0.8, 0.7);

  private final List<Contender> trained = new ArrayList<>();
  private final TrainingRun fresh =
      Fixtures.run(OTHER_SEED.spec(), new Outcome.Diverged(1), 0.6, 0.5);
  private final KnownRuns runs =
      new KnownRuns(
          (request, listener) -> {
            trained.add(request.contender());
            return fresh;
          });

  private static TrainingRequest request(Contender contender) {
    return new TrainingRequest(contender, Dataset.xor(), Watch.NOTHING);
  }

  @Test
  void givesAKnownRunAndTellsItsCurve() {
    runs.add(KNOWN, RUN);
    List<String> heard = new ArrayList<>();

    TrainingRun given =
        runs.train(request(KNOWN), (update, loss) -> heard.add(update + ": " + loss));

    assertThat(given).isSameAs(RUN);
    assertThat(heard).containsExactly("0: 0.9", "1: 0.8", "2: 0.7");
    assertThat(trained).isEmpty();
  }

  @Test
  void anotherSeedIsAnotherRun() {
    runs.add(KNOWN, RUN);

    assertThat(runs.train(request(OTHER_SEED), TrainingListener.NONE)).isSameAs(fresh);
    assertThat(trained).containsExactly(OTHER_SEED);
  }

  @Test
  void runsMadeTogetherAreGivenWhereAllOfThemAreKnownAndNoneIsARunByItself() {
    List<TrainingRequest> asked = new ArrayList<>();
    KnownRuns known =
        new KnownRuns(
            new Trainer() {
              @Override
              public TrainingRun train(TrainingRequest request, TrainingListener listener) {
                return fresh;
              }

              @Override
              public List<TrainingRun> train(
                  List<TrainingRequest> alike, PopulationTrainer.Listener listener) {
                asked.addAll(alike);
                return Collections.nCopies(alike.size(), fresh);
              }
            });
    known.addTogether(KNOWN, RUN);
    AtomicInteger updates = new AtomicInteger();

    assertThat(known.train(List.of(request(KNOWN)), updates::addAndGet)).containsExactly(RUN);
    assertThat(updates).hasValue(2);
    assertThat(asked).isEmpty();
    assertThat(known.train(request(KNOWN), TrainingListener.NONE)).isSameAs(fresh);
    assertThat(known.knows(KNOWN)).isFalse();
    List<TrainingRequest> more = List.of(request(KNOWN), request(OTHER_SEED));
    assertThat(known.train(more, updates::addAndGet)).containsExactly(fresh, fresh);
    assertThat(asked).isEqualTo(more);
  }

  @Test
  void aFailedRunIsMadeAgain() {
    runs.add(KNOWN, Fixtures.run(KNOWN.spec(), new Outcome.Failed("out of memory")));

    assertThat(runs.train(request(KNOWN), TrainingListener.NONE)).isSameAs(fresh);
  }
}
