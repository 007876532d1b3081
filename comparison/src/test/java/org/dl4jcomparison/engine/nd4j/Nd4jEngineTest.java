package org.dl4jcomparison.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.dl4jcomparison.engine.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Nd4jEngineTest {
  private static final String KEEP = "-Dorg.bytedeco.javacpp.nopointergc=true";

  @Test
  void theNotebooksTrainingsKeepTheirNativeMemoryToTheEnd() {
    assertThat(flags(Workload.NOTEBOOK)).contains(KEEP);
  }

  @ParameterizedTest
  @CsvSource({"50, 3, 5, 3000", "4, 2, 16, 100000"})
  void whatWouldFillTheMemoryIsFreedOnTheWay(int rows, int inputs, int hidden, int updates) {
    assertThat(flags(new Workload(rows, inputs, hidden, 1, updates))).doesNotContain(KEEP);
  }

  private static Iterable<String> flags(Workload workload) {
    return new Nd4jEngine().isolation(workload).orElseThrow().jvmFlags();
  }
}
