package org.dl4jcomparison.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs test classes in a JVM of its own. */
public final class Laws {
  private Laws() {}

  /**
   * Runs them; the exit code is 0 if all of them hold.
   *
   * @param classes names
   */
  public static void main(String[] classes) {
    List<ClassSelector> selectors = Arrays.stream(classes).map(name -> selectClass(name)).toList();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(LauncherDiscoveryRequestBuilder.request().selectors(selectors).build(), listener);
    TestExecutionSummary summary = listener.getSummary();
    summary.printFailuresTo(new PrintWriter(System.out), 3);
    System.out.println(summary.getTestsSucceededCount() + " tests hold");
    boolean all = summary.getTestsSucceededCount() == summary.getTestsFoundCount();
    System.exit(all && summary.getTotalFailureCount() == 0 ? 0 : 1);
  }
}
