package org.dl4jcomparison.experimentfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.manual.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsFileTest {
  private static final String GOOD =
      "{\"W1\":[[1,2,3],[4,5,6]],\"b1\":[[7,8,9]],\"W2\":[[10],[11],[12]],\"b2\":[[13]]}";

  @TempDir Path folder;

  private Parameters read(String content) throws Exception {
    return new WeightsFile(Files.writeString(folder.resolve("w.json"), content)).read(2, 3, 1);
  }

  @Test
  void weightsStandAtTheTopOrUnderInitial() throws Exception {
    Parameters top = read(GOOD);

    assertThat(top.w1()).isDeepEqualTo(new double[][] {{1, 2, 3}, {4, 5, 6}});
    assertThat(top.b2()).isDeepEqualTo(new double[][] {{13}});
    assertThat(read("{\"what\":\"x\",\"initial\":" + GOOD + "}")).isEqualTo(top);
    assertThat(read(GOOD.replace("[[7,8,9]]", "[7,8,9]"))).isEqualTo(top);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[10],[11],[12]] | [[10,11,12]] | W2 is not 3 x 1 as the contender needs, but 1 x 3",
        "[[1,2,3],[4,5,6]] | [[1,2],[3,4],[5,6]] | W1 is not 2 x 3 as the contender needs, but 3 x"
            + " 2",
        "[[1,2,3],[4,5,6]] | 7 | W1 is not 2 x 3 as the contender needs, but no list of 2 rows",
        "[4,5,6] | [4,null,6] | W1[1][1]: 'null' is not a finite number",
        "[4,5,6] | [4,5,\"NaN\"] | W1[1][2]: 'NaN' is not a finite number",
        "[4,5,6] | [4,5,1e999] | W1[1][2]: '1E+999' is not a finite number",
        "\"b2\" | \"b3\" | b2 is missing",
      })
  void valuesAreChecked(String good, String bad, String complaint) {
    assertThat(GOOD).contains(good);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(GOOD.replace(good, bad)))
        .withMessage("%s: %s", folder.resolve("w.json"), complaint);
  }

  @Test
  void filesThatAreNoWeightsAreTold() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read("{\"W1\":"))
        .withMessage(
            "%s: is not valid JSON at line 1, column 7: Unexpected end-of-input within/between"
                + " Object entries",
            folder.resolve("w.json"));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read("[1]"))
        .withMessageEndingWith("holds no JSON object with W1, b1, W2, b2");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new WeightsFile(folder.resolve("none.json")).read(2, 3, 1))
        .withMessageEndingWith("none.json: there is no such weights file");
  }

  private void assertBad(String content, String complaint) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(content))
        .withMessage("%s: %s", folder.resolve("w.json"), complaint);
  }

  @Test
  void aKeyThatStandsThereTwiceIsRefused() {
    assertBad(
        GOOD.replace("\"b2\"", "\n\"b1\":[[0,0,0]],\"b2\""),
        "is not valid JSON at line 2, column 5: Duplicate field 'b1'");
    assertBad(
        "{\"initial\":" + GOOD + ",\"initial\":" + GOOD + "}",
        "is not valid JSON at line 1, column %d: Duplicate field 'initial'"
            .formatted(GOOD.length() + 22));
  }

  @ParameterizedTest
  @ValueSource(strings = {"}", "x", "{}", "\n\n[1]", " 0", "\u0000"})
  void textAfterTheObjectIsRefused(String trailing) {
    assertBad(GOOD + trailing, "has more text after the JSON object, which ends in line 1");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, UTF-16", "UTF-32BE, UTF-32"})
  void otherEncodingsAreNamed(String charset, String told) throws Exception {
    Path file = Files.writeString(folder.resolve("w.json"), GOOD, Charset.forName(charset));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new WeightsFile(file).read(2, 3, 1))
        .withMessage("%s: is %s, not UTF-8; save it as UTF-8", file, told);
    Files.writeString(file, GOOD.replace("{", "{\n\"what\":\"año\","), StandardCharsets.ISO_8859_1);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new WeightsFile(file).read(2, 3, 1))
        .withMessage("%s: line 2: byte 0xF1 is not UTF-8; save the file as UTF-8", file);
    assertThat(read("\uFEFF" + GOOD)).isEqualTo(read(GOOD));
  }

  @Test
  void whatIsTooLargeOrTooDeepIsRefused() {
    String complaint =
        "is beyond the limits: 16,778,516 characters, lists in lists 20 levels deep, numbers of"
            + " 1000 digits";
    assertBad(GOOD.replace("{", "{\"x\":" + "[".repeat(30_000)), complaint);
    assertBad(GOOD.replace("13", "1".repeat(200_000)), complaint);
    assertBad(GOOD.replace("13", "0." + "1".repeat(200_000)), complaint);
    assertBad(GOOD + " ".repeat(17_000_000), complaint);
  }
}
