package org.dl4jcomparison.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTailTest {
  private static OutputTail tail(String printed) {
    return new OutputTail(
        new ByteArrayInputStream(printed.getBytes(StandardCharsets.UTF_8)), "test");
  }

  @Test
  void onlyTheEndIsKept() {
    OutputTail tail = tail("x".repeat(100_000) + "\nlast");
    assertThat(tail.lastWords()).startsWith("xxx").hasSize(401);
    assertThat(tail.text()).hasSize(8192).endsWith("x\nlast");
  }

  @Test
  void theLastLinesAreQuotedInOneLine() {
    assertThat(tail("a\nb\n\n\tc \u0000d\n\ne\n").lastWords()).isEqualTo("b | c d | e");
    assertThat(tail("").lastWords()).isEmpty();
  }

  @Test
  void ofACrashTheSignalAndThePlaceAreQuoted() {
    String report =
        """
        noise
        #
        # A fatal error has been detected by the Java Runtime Environment:
        #
        #  SIGSEGV (0xb) at pc=0x00007f, pid=7, tid=8
        #
        # Problematic frame:
        # C  [libnd4jcpu.so+0x1f2]  foo
        #
        # An error report file with more information is saved as:
        # /some where/worker-7.log
        # If you would like to submit a bug report, please visit:
        """;
    assertThat(tail(report).lastWords())
        .isEqualTo("SIGSEGV (0xb) at pc=0x00007f, pid=7, tid=8 | C [libnd4jcpu.so+0x1f2] foo");
    assertThat(tail(report).crashLog()).contains("/some where/worker-7.log");
    assertThat(tail("a\nb\n").crashLog()).isEmpty();
  }
}
