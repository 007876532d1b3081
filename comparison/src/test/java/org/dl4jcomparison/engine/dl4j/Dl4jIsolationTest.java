package org.dl4jcomparison.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dl4jcomparison.engine.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dl4jIsolationTest {
  private static final String KEEP = "-Dorg.bytedeco.javacpp.nopointergc=true";

  @Test
  void theNotebooksTrainingsKeepTheirNativeMemoryToTheEnd() {
    assertThat(layers(Workload.NOTEBOOK)).contains(KEEP);
    assertThat(arrays(Workload.NOTEBOOK)).contains(KEEP);
  }

  @ParameterizedTest
  @CsvSource({"100000, 30, 5, 3000", "4, 2, 16, 100000"})
  void whatWouldFillTheMemoryIsFreedOnTheWay(int rows, int inputs, int hidden, int updates) {
    Workload workload = new Workload(rows, inputs, hidden, 1, updates);
    assertThat(layers(workload)).doesNotContain(KEEP);
    assertThat(arrays(workload)).doesNotContain(KEEP);
  }

  @Test
  void arraysOfTheirOwnFillItSooner() {
    Workload workload = new Workload(50, 3, 5, 1, 3000);
    assertThat(layers(workload)).contains(KEEP);
    assertThat(arrays(workload)).doesNotContain(KEEP);
  }

  @ParameterizedTest
  @CsvSource({"1024, 30, 64, 1", "4096, 64, 256, 2"})
  void onlyLargeNetworksGetSeveralThreads(int rows, int inputs, int hidden, int threads) {
    Workload workload = new Workload(rows, inputs, hidden, 1, 100);
    assertThat(Dl4jIsolation.of(workload, 2).environment())
        .containsEntry("OMP_NUM_THREADS", String.valueOf(threads));
    assertThat(Dl4jIsolation.of(workload, 2).environment().containsKey("GOMP_SPINCOUNT"))
        .isEqualTo(threads > 1);
    assertThat(Dl4jIsolation.of(workload, 2).cores()).isEqualTo(threads);
  }

  private static List<String> layers(Workload workload) {
    return Dl4jIsolation.of(workload, 2).jvmFlags();
  }

  private static List<String> arrays(Workload workload) {
    return Dl4jIsolation.forArrays(workload, 2).jvmFlags();
  }
}
