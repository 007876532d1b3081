package org.dl4jcomparison.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

class OtherEnvironmentsTest {

  private static RunKey key(int seed, String program, String java, String cpu, String threads) {
    return RunKey.of(
        new Contender("any", "manual", Fixtures.spec(10).withSeed(seed)),
        Dataset.xor(),
        Map.of(
            "program",
            program,
            "platform",
            Map.of("java.version", java, "cpu", cpu),
            "engine",
            Map.of("threads", threads)));
  }

  private static Map<String, Integer> count(List<RunKey> stored, RunKey... wanted) {
    return new OtherEnvironments(stored.stream().map(RunKey::identity).toList())
        .count(List.of(wanted));
  }

  @Test
  void namesWhatDiffersAndCountsTheRunsOfEachKind() {
    List<RunKey> stored =
        List.of(
            key(1, "1", "17", "AMD", "1"),
            key(2, "1", "17", "AMD", "1"),
            key(3, "1", "25", "Intel", "1"),
            key(4, "0", "17", "Intel", "2"));

    assertThat(
            count(
                stored,
                key(1, "1", "25", "AMD", "1"),
                key(2, "1", "25", "AMD", "1"),
                key(3, "1", "25", "AMD", "1"),
                key(4, "1", "25", "AMD", "1"),
                key(5, "1", "25", "AMD", "1")))
        .containsOnly(
            Map.entry("another Java (17, here 25)", 2),
            Map.entry("another processor (Intel, here AMD)", 1),
            Map.entry(
                "another \"threads\" (2, here 1), another processor (Intel, here AMD),"
                    + " another Java (17, here 25) and another version of the program (0, here 1)",
                1));
  }

  @Test
  void theNearestEnvironmentCountsAndOfEquallyNearOnesTheLast() {
    RunKey wanted = key(1, "1", "25", "AMD", "1");
    RunKey far = key(1, "0", "17", "Intel", "1");
    RunKey older = key(1, "1", "11", "AMD", "1");
    RunKey newer = key(1, "1", "17", "AMD", "1");

    assertThat(count(List.of(far, older, newer, far), wanted))
        .containsOnlyKeys("another Java (17, here 25)");
    assertThat(count(List.of(newer, older), wanted)).containsOnlyKeys("another Java (11, here 25)");
  }

  @Test
  void otherRunsAndNonsenseDoNotCount() {
    RunKey wanted = key(1, "1", "25", "AMD", "1");
    List<String> identities =
        List.of(key(2, "1", "17", "AMD", "1").identity(), "", "[]", "{\"seed\":1}", "{\"environ");

    assertThat(new OtherEnvironments(identities).count(List.of(wanted))).isEmpty();
    assertThat(new OtherEnvironments(List.of()).count(List.of(wanted))).isEmpty();
  }
}
