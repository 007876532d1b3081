package org.dl4jcomparison.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HangWatchTest {
  private static final long SECOND = 1_000_000_000L;

  private final HangWatch watch =
      new HangWatch(
          new WorkerLimits(
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              Duration.ofSeconds(60),
              Duration.ofSeconds(600),
              0,
              0),
          0);

  private long second;

  /** Signs of life until that second, the last with so many processor seconds used. */
  private Optional<String> sign(int updates, double cpu, long until) {
    Optional<String> found = Optional.empty();
    for (; second < until && found.isEmpty(); second++) {
      found = watch.alive(new Message.Alive(updates, (long) (cpu * SECOND)), (second + 1) * SECOND);
    }
    return found;
  }

  @Test
  void aThreadThatWaitsUsesNoProcessor() {
    assertThat(sign(0, 1, 1)).isEmpty();
    assertThat(sign(0, 1.01, 60)).isEmpty();
    assertThat(sign(0, 1.02, 62)).hasValue("made no update and used no processor for 60 s");
  }

  @Test
  void workWithoutUpdatesIsLookedAtLonger() {
    for (int second = 1; second <= 600; second++) {
      assertThat(sign(0, second, second)).isEmpty();
    }
    assertThat(sign(0, 602, 602)).hasValue("made no update for 600 s");
  }

  @Test
  void whereUpdatesTakeLongTheyMayTakeLonger() {
    for (int second = 1; second <= 100; second++) {
      assertThat(sign(0, second, second)).isEmpty();
    }
    for (int second = 101; second <= 5101; second++) {
      assertThat(sign(1, second, second)).isEmpty();
    }
    assertThat(sign(1, 5102, 5102)).hasValue("made no update for 5000 s");
  }

  @Test
  void anUpdateNowAndThenIsEnough() {
    for (int update = 0; update < 100; update++) {
      assertThat(sign(update, 0, 59L * (update + 1))).isEmpty();
    }
  }

  @Test
  void timeInWhichTheProgramItselfWasSuspendedDoesNotCount() {
    assertThat(sign(0, 1, 1)).isEmpty();
    second += 3600;
    assertThat(sign(0, 1, second + 50)).isEmpty();
    assertThat(sign(0, 1, second + 20)).isPresent();
  }

  @Test
  void aProcessThatHardlyGetsAProcessorWorks() {
    for (int second = 1; second <= 599; second++) {
      assertThat(sign(0, 0.05 * second, second)).isEmpty();
    }
  }
}
