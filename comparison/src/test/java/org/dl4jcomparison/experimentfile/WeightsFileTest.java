package org.dl4jcomparison.experimentfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.manual.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsFileTest {
  private static final String GOOD =
      "{\"W1\":[[1,2,3],[4,5,6]],\"b1\":[[7,8,9]],\"W2\":[[10],[11],[12]],\"b2\":[[13]]}";

  @TempDir Path folder;

  private Parameters read(String content) throws Exception {
    return WeightsFile.read(Files.writeString(folder.resolve("w.json"), content), 2, 3, 1);
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
        "[[1,2,3],[4,5,6]] | [[1,2],[3,4],[5,6]] | W1 is not 2 x 3 as the contender needs, but 3 x 2",
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
        .withMessageStartingWith(folder.resolve("w.json") + ": is not valid JSON: ");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read("[1]"))
        .withMessageEndingWith("holds no JSON object with W1, b1, W2, b2");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> WeightsFile.read(folder.resolve("none.json"), 2, 3, 1))
        .withMessageEndingWith("none.json: there is no such file");
  }
}
