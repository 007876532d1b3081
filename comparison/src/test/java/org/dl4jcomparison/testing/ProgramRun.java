package org.dl4jcomparison.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.dl4jcomparison.cli.CommandLineFactory;

/** Runs of the program in this JVM, with what they print. */
public abstract class ProgramRun {
  protected final StringWriter out = new StringWriter();
  protected final StringWriter err = new StringWriter();

  protected final int run(String... args) {
    return CommandLineFactory.create(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(args);
  }

  /** Bad input gets one line and exit code 2, and nothing on standard output. */
  protected final void assertBad(String complaint, String... args) {
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
