package org.dl4jcomparison.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  private record Part(
      double loss,
      Optional<String> problem,
      @JsonInclude(Include.NON_EMPTY) Optional<String> reason,
      Duration time) {
    /** What follows from the components, which no file has unless it is asked for. */
    public boolean isGood() {
      return problem.isEmpty();
    }

    public double getHalf() {
      return loss / 2;
    }
  }

  @Test
  void aRecordIsItsComponentsAndNothingElse() {
    Part good = new Part(0.1, Optional.empty(), Optional.empty(), Duration.ofMillis(2900));
    Part bad = new Part(Double.NaN, Optional.of("a"), Optional.of("b"), Duration.ofMinutes(1));

    assertThat(JsonText.line(good)).isEqualTo("{\"loss\":0.1,\"problem\":null,\"time\":2}");
    assertThat(JsonText.line(bad))
        .isEqualTo("{\"loss\":\"NaN\",\"problem\":\"a\",\"reason\":\"b\",\"time\":60}");
  }

  @Test
  void aFileIsIndentedAndEndsItsLinesEverywhereAlike() {
    ObjectNode tree = JsonText.tree(Map.of("a", new int[] {1, 2}));

    assertThat(new String(JsonText.of(tree), StandardCharsets.UTF_8))
        .isEqualTo("{\n  \"a\" : [ 1, 2 ]\n}\n");
  }
}
