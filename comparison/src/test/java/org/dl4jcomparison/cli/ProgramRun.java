package org.dl4jcomparison.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs of the program in this JVM, with what they print. */
abstract class ProgramRun {
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  final int run(String... args) {
    return CommandLineFactory.create(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(args);
  }

  /** Bad input gets one line and exit code 2, and nothing on standard output. */
  final void assertBad(String complaint, String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    assertThat(run(args)).as(String.join(" ", args)).isEqualTo(2);
    assertThat(err.toString().strip())
        .startsWith("error: ")
        .contains(complaint)
        .doesNotContain("\n")
        .doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }
}
