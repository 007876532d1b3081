package org.dl4jcomparison.pytorch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.util.Utils;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class PytorchRuntimeTest {

  @ParameterizedTest
  @ValueSource(strings = {"ai.djl.offline", "OPT_OUT_TRACKING"})
  void theNetworkAndTrackingAreOffBeforePytorchIsLoaded(String property) {
    System.setProperty(property, "false");

    PytorchRuntime.configure();

    assertThat(System.getProperty(property)).isEqualTo("true");
    assertThat(Utils.isOfflineMode()).isTrue();
  }

  @Test
  void threadsAreOneUnlessTheUserSaysOtherwise() {
    String before = System.getProperty(PytorchRuntime.THREADS);
    try {
      System.clearProperty(PytorchRuntime.THREADS);
      PytorchRuntime.configure();
      assertThat(System.getProperty(PytorchRuntime.THREADS)).isEqualTo("1");

      System.setProperty(PytorchRuntime.THREADS, "2");
      PytorchRuntime.configure();
      assertThat(System.getProperty(PytorchRuntime.THREADS)).isEqualTo("2");
    } finally {
      System.clearProperty(PytorchRuntime.THREADS);
      if (before != null) {
        System.setProperty(PytorchRuntime.THREADS, before);
      }
    }
  }

  @Test
  void aSearchForAGpuThatFailsIsNotLogged() {
    PytorchRuntime.configure();

    assertThat(LoggerFactory.getLogger("ai.djl.util.cuda.CudaUtils").isWarnEnabled()).isFalse();
  }

  /** In a JVM of its own, because DJL reports its use when it is loaded, and only then. */
  @Test
  void loadingAndTrainingOpensNoConnection() throws Exception {
    Process process = start(new ProcessBuilder());
    String told = output(process);

    assertThat(process.waitFor()).as(told).isZero();
    assertThat(told).contains("trained, connections: []");
  }

  @Test
  void anEnvironmentThatLetsItUseTheNetworkIsRefused() throws Exception {
    ProcessBuilder online = new ProcessBuilder();
    online.environment().put("DJL_OFFLINE", "false");
    Process process = start(online);
    String told = output(process);

    assertThat(process.waitFor()).isNotZero();
    assertThat(told)
        .contains("Environment variable DJL_OFFLINE is false")
        .doesNotContain("connections:");
  }

  private static Process start(ProcessBuilder builder) throws Exception {
    return builder
        .command(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ConnectionsTold.class.getName())
        .redirectErrorStream(true)
        .start();
  }

  private static String output(Process process) throws Exception {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void itTellsItsVersionsAndThreads() {
    assertThat(PytorchRuntime.describe())
        .containsEntry("pytorch", "2.7.1")
        .containsEntry("djl", "0.35.1")
        .containsKey("threads");
  }
}
