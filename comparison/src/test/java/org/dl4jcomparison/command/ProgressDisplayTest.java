package org.dl4jcomparison.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.Watch;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressDisplayTest {
  private static final int UPDATES = 20_000;

  /** Counts the updates that it is told of. */
  private static final class Counting implements ProgressForm {
    private final AtomicInteger updates = new AtomicInteger();
    private final List<Integer> reached = new ArrayList<>();

    @Override
    public void starts(TrainingRequest request) {
      assertThat(updates).hasValue(0);
    }

    @Override
    public void reached(TrainingRequest request, int more, int update, double loss) {
      assertThat(updates.addAndGet(more)).isEqualTo(update);
      reached.add(update);
    }

    @Override
    public void ended(TrainingRequest request, int more, TrainingRun run) {
      assertThat(updates.addAndGet(more)).isEqualTo(run.updates());
    }

    @Override
    public void close() {}
  }

  @Test
  void noTimeIsEstimatedFromTooLittle() {
    Duration second = Duration.ofSeconds(1);
    assertThat(TimeLeft.of(0, 1000, second)).isEmpty();
    // 22 seconds for one update of 1000: that was the start of a worker.
    assertThat(TimeLeft.of(1, 1000, Duration.ofSeconds(22))).isEmpty();
    assertThat(TimeLeft.of(20, 1000, second)).contains(Duration.ofSeconds(49));
    assertThat(TimeLeft.of(1000, 1000, second)).contains(Duration.ZERO);
  }

  @Test
  void onlyATerminalIsWrittenOver(@TempDir Path folder) throws Exception {
    Path file = Files.createSymbolicLink(folder.resolve("a"), folder.resolve("log"));
    Path pipe = Files.createSymbolicLink(folder.resolve("b"), Path.of("pipe:[4711]"));
    Path terminal = Files.createSymbolicLink(folder.resolve("c"), Path.of("/dev/pts/0"));

    assertThat(Terminal.isTerminal(file)).isFalse();
    assertThat(Terminal.isTerminal(pipe)).isFalse();
    assertThat(Terminal.isTerminal(terminal)).isTrue();
    assertThat(Terminal.isTerminal(folder.resolve("not told"))).isTrue();
  }

  @Test
  void everyUpdateCountsThoughNotEveryOneIsTold() {
    Counting form = new Counting();
    Contender contender = new Contender("a", "manual", Fixtures.spec(UPDATES));

    new Runner(Fixtures.engines(), 1)
        .runs(
            List.of(new TrainingRequest(contender, Dataset.xor(), Watch.NOTHING)),
            ProgressDisplay.following(form));

    assertThat(form.updates).hasValue(UPDATES);
    assertThat(form.reached).isSorted().startsWith(1);
  }
}
