package org.dl4jcomparison.runner;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRequest.Extent;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.symmetry.SymmetryStart;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

class RunnerTest {
  private static TrainingRequest request(int updates, long seed) {
    NetworkSpec spec = Fixtures.spec(updates).withSeed(seed);
    return new TrainingRequest(
        new Contender("t" + seed, "manual", spec), Dataset.xor(), Watch.NOTHING);
  }

  private static TrainingRun trained(TrainingRequest request) {
    return new ManualEngine()
        .train(request.contender().spec(), request.data(), TrainingListener.NONE);
  }

  @Test
  void runsComeInTheOrderAskedForWhateverTheNumberOfJobs() {
    // The first take longest.
    List<TrainingRequest> requests =
        IntStream.range(0, 20).mapToObj(i -> request(400 - 20 * i, i)).toList();

    List<TrainingRun> alone = new Runner(Fixtures.engines(), 1).runs(requests, Progress.NONE);
    List<TrainingRun> together = new Runner(Fixtures.engines(), 4).runs(requests, Progress.NONE);

    for (int i = 0; i < requests.size(); i++) {
      double[] expected = trained(requests.get(i)).loss();
      assertThat(alone.get(i).loss()).isEqualTo(expected).hasSize(401 - 20 * i);
      assertThat(together.get(i).loss()).isEqualTo(expected);
    }
  }

  @Test
  void aStreamIsNeverInMemoryAsAWhole() {
    AtomicInteger asked = new AtomicInteger();
    List<Integer> ahead = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger taken = new AtomicInteger();
    Stream<TrainingRequest> requests =
        IntStream.range(0, 50)
            .mapToObj(
                i -> {
                  ahead.add(asked.incrementAndGet() - taken.get());
                  return request(3, i);
                });

    new Runner(Fixtures.engines(), 2)
        .run(requests, (number, run) -> taken.incrementAndGet(), Progress.NONE);

    assertThat(taken).hasValue(50);
    assertThat(ahead).hasSize(50).allMatch(requested -> requested <= 2);
  }

  @Test
  void asManyAreTrainedAtTheSameTimeAsThereAreJobs() {
    CountDownLatch three = new CountDownLatch(3);
    Trainer waiting =
        (request, listener) -> {
          three.countDown();
          try {
            three.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return trained(request);
        };
    List<TrainingRequest> requests = IntStream.range(0, 3).mapToObj(i -> request(1, i)).toList();

    assertThat(new Runner(waiting, 3).runs(requests, Progress.NONE)).hasSize(3);
    assertThat(new Runner(waiting, 3).atOnce(2)).isEqualTo(2);
    assertThat(new Runner(waiting, 3).atOnce(9)).isEqualTo(3);
  }

  /** Trains three alike together, and says what it was given. */
  private static final class Together implements Trainer {
    private final List<String> portions = Collections.synchronizedList(new ArrayList<>());

    @Override
    public TrainingRun train(TrainingRequest request, TrainingListener listener) {
      portions.add(request.contender().name());
      return trained(request);
    }

    @Override
    public int together(TrainingRequest request) {
      return request.oneOfMany() ? 3 : 0;
    }

    @Override
    public List<TrainingRun> train(
        List<TrainingRequest> alike, PopulationTrainer.Listener listener) {
      portions.add(String.join("+", alike.stream().map(r -> r.contender().name()).toList()));
      listener.advanced(5 * alike.size());
      return alike.stream().map(RunnerTest::trained).toList();
    }
  }

  @Test
  void neighboursThatAreAlikeAreTrainedTogetherAndOthersByThemselves() {
    Together trainer = new Together();
    Dataset data = Dataset.xor();
    List<TrainingRequest> requests = new ArrayList<>();
    for (int seed = 0; seed < 4; seed++) {
      requests.add(TrainingRequest.oneOfMany(request(20, seed).contender(), data, -1));
    }
    requests.add(TrainingRequest.oneOfMany(request(30, 4).contender(), data, -1));
    requests.add(TrainingRequest.oneOfMany(request(30, 5).contender(), data, 0.1));
    requests.add(request(20, 6));
    requests.add(TrainingRequest.oneOfMany(request(20, 7).contender(), data, -1));

    List<TrainingRun> runs = new Runner(trainer, 1).runs(requests, Progress.NONE);

    assertThat(trainer.portions).containsExactly("t0+t1+t2", "t3", "t4", "t5", "t6", "t7");
    for (int i = 0; i < requests.size(); i++) {
      assertThat(runs.get(i).loss()).isEqualTo(trained(requests.get(i)).loss());
    }
  }

  @Test
  void theUpdatesOfThoseTrainedTogetherAreToldAsIfAllWereEquallyFar() {
    List<String> heard = new ArrayList<>();
    Progress progress =
        request ->
            new Progress.Follower() {
              @Override
              public void reached(int update, double loss) {
                heard.add(request.contender().name() + " at " + update);
              }

              @Override
              public void ended(TrainingRun run) {
                heard.add(request.contender().name() + " ended");
              }
            };
    Dataset data = Dataset.xor();

    new Runner(new Together(), 1)
        .runs(
            List.of(
                TrainingRequest.oneOfMany(request(20, 0).contender(), data, -1),
                TrainingRequest.oneOfMany(request(20, 1).contender(), data, -1)),
            progress);

    assertThat(heard).containsExactly("t0 at 5", "t1 at 5", "t0 ended", "t1 ended");
  }

  @Test
  void trainingsThatAreGivenUpTogetherReachNoSink() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger asked = new AtomicInteger();
    // Not before the first portion, but in the middle of it.
    Runner stopping =
        new Runner(Fixtures.engines(), 1).stoppedBy(() -> asked.incrementAndGet() > 2);

    stopping.run(
        IntStream.range(0, 9)
            .mapToObj(seed -> request(2000, seed).contender())
            .map(seeded -> TrainingRequest.oneOfMany(seeded, Dataset.xor(), -1)),
        (number, run) -> taken.incrementAndGet(),
        Progress.NONE);

    assertThat(taken).hasValue(0);
  }

  @Test
  void theSinkHasARunBeforeTheProgressIsToldOfItsEnd() {
    List<String> heard = new ArrayList<>();
    Progress progress =
        request -> {
          heard.add("starts " + request.contender().name());
          return run -> heard.add("ended");
        };

    new Runner(Fixtures.engines(), 1)
        .run(
            Stream.of(request(1, 7), request(1, 8)),
            (number, run) -> heard.add("taken " + number),
            progress);

    assertThat(heard)
        .containsExactly("starts t7", "taken 0", "ended", "starts t8", "taken 1", "ended");
  }

  @Test
  void whatTheSinkOrTheStreamThrowsEndsTheOthersAndReachesTheCaller() {
    AtomicInteger taken = new AtomicInteger();
    Sink full =
        (number, run) -> {
          if (taken.incrementAndGet() == 3) {
            throw new IllegalStateException("no room left");
          }
        };
    Runner runner = new Runner(Fixtures.engines(), 1);
    assertThatThrownBy(
            () ->
                runner.run(
                    IntStream.range(0, 50).mapToObj(i -> request(3, i)), full, Progress.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no room left");
    assertThat(taken).hasValue(3);

    Stream<TrainingRequest> torn =
        IntStream.range(0, 50)
            .mapToObj(
                i -> {
                  if (i == 2) {
                    throw new IllegalArgumentException("torn");
                  }
                  return request(3, i);
                });
    assertThatThrownBy(() -> runner.run(torn, (number, run) -> {}, Progress.NONE))
        .hasMessage("torn");
  }

  @Test
  void aRunnerThatIsStoppedGivesNoIncompleteList() {
    AtomicInteger ended = new AtomicInteger();
    Runner stopping = new Runner(Fixtures.engines(), 1).stoppedBy(() -> ended.get() == 2);
    List<TrainingRequest> requests = IntStream.range(0, 9).mapToObj(i -> request(3, i)).toList();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> stopping.runs(requests, request -> run -> ended.incrementAndGet()));
    assertThat(ended).hasValue(2);
  }

  @Test
  void anInterruptionGivesUpWhatIsUnderWay() {
    AtomicInteger taken = new AtomicInteger();
    Thread caller = Thread.currentThread();
    Trainer interrupting =
        (request, listener) -> {
          caller.interrupt();
          long end = System.nanoTime() + MINUTES.toNanos(5);
          for (int update = 0; System.nanoTime() < end; update++) {
            // Until it throws.
            listener.reached(update, 1);
          }
          throw new AssertionError("nobody gave it up");
        };

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                new Runner(interrupting, 1)
                    .run(
                        Stream.of(request(1, 1)),
                        (number, run) -> taken.incrementAndGet(),
                        Progress.NONE));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(taken).hasValue(0);
  }

  @Test
  void aRequestCrossesANetwork() throws Exception {
    NetworkSpec spec = SymmetryStart.BIASES.of(Fixtures.notebook());
    TrainingRequest here =
        new TrainingRequest(
            new Contender("a", "manual", spec),
            Dataset.xor(),
            Watch.gradientsAt(List.of(0, 3)),
            Extent.UNTIL_SETTLED);

    TrainingRequest there = sent(here);

    assertThat(there).isNotSameAs(here).usingRecursiveComparison().isEqualTo(here);
    TrainingRun run = Trainer.of(Fixtures.engines()).train(there, TrainingListener.NONE);
    assertThat(run.loss())
        .isEqualTo(Trainer.of(Fixtures.engines()).train(here, TrainingListener.NONE).loss())
        .hasSizeLessThan(spec.updates());
  }

  private static TrainingRequest sent(TrainingRequest request)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(request);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (TrainingRequest) in.readObject();
    }
  }
}
