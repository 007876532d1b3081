package org.dl4jcomparison.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorTextTest {
  @Test
  void aValueIsQuotedOnOneLine() {
    assertThat(ErrorText.value("a b")).isEqualTo("'a b'");
    assertThat(ErrorText.value("a\nb\t\u0085\u2028c")).isEqualTo("'a b   c'");
  }

  @Test
  void aLongValueIsCutBetweenCharacters() {
    assertThat(ErrorText.value("x".repeat(60))).isEqualTo("'" + "x".repeat(60) + "'");
    assertThat(ErrorText.value("x".repeat(61))).isEqualTo("'" + "x".repeat(60) + "…'");
    assertThat(ErrorText.value("x".repeat(59) + "😀😀")).isEqualTo("'" + "x".repeat(59) + "…'");
  }

  @Test
  void aMessageIsOneLineOfBoundedLengthWhoseLongWordsKeepBothEnds() {
    String path = "/start/" + "x".repeat(10_000) + "/end.yaml";

    String message = new BadInputException(path + ":\nno\rway").getMessage();

    assertThat(message)
        .startsWith("/start/xxx")
        .contains("x…x")
        .endsWith("xxx/end.yaml: no way")
        .hasSizeLessThan(320);
    assertThat(new BadInputException("y: " + "no ".repeat(10_000)).getMessage())
        .startsWith("y: no no ")
        .endsWith("…")
        .hasSize(2001);
    assertThat(ErrorText.line("😀".repeat(1000))).doesNotContain("?").hasSize(301);
  }

  @Test
  void anOrdinaryMessageStaysAsItIs() {
    String ordinary = "/a/" + "x".repeat(250) + "/e.yaml: hidden: '$1 \\' is not a number";
    assertThat(new BadInputException(ordinary).getMessage()).isEqualTo(ordinary);
  }
}
