package org.dl4jcomparison.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Work that ends in a crash of the natives if what they work on is not held. In JVMs of its own, so
 * that a crash is a failed test; of so many additions without a fence none survived.
 */
@Tag("slow")
class CollectedWorkTest {
  private static final Pattern DONE = Pattern.compile("(\\w+): \\d+ \\w+, (\\d+) collections");
  private static final int ADDITIONS = 100_000;
  private static final int UPDATES = 3000;

  @TempDir private Path folder;

  @Test
  void rowsAreAddedWhileMemoryIsCollected() throws Exception {
    survives("FencedExecutioner", own(), "additions", ADDITIONS);
  }

  @Test
  void networksAreTrainedWhileMemoryIsCollected() throws Exception {
    survives("FencedExecutioner", own(), "updates", UPDATES);
  }

  @Test
  void networksAreTrainedAsInAWorkerWhileMemoryIsCollected() throws Exception {
    survives("CachingExecutioner", Nd4jJvm.flags(false), "updates", UPDATES);
  }

  private static List<String> own() {
    return List.of("-XX:+UseParallelGC", "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");
  }

  private void survives(String executioner, List<String> jvm, String work, int count)
      throws Exception {
    List<String> flags = new ArrayList<>(jvm);
    flags.add("-Xmn1m");
    ChildJvm child = ChildJvm.run(folder, flags, CollectedWork.class, work, String.valueOf(count));
    assertThat(child.exitCode()).as(child.output()).isZero();
    Matcher done = DONE.matcher(child.output());
    assertThat(done.matches()).as(child.output()).isTrue();
    assertThat(done.group(1)).isEqualTo(executioner);
    // Or it was no test.
    assertThat(Integer.parseInt(done.group(2))).isGreaterThan(100);
    System.out.println(child.output());
  }
}
