package org.dl4jcomparison.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.DataSpec;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.MissingValues;
import org.dl4jcomparison.experiment.PositiveLabels;
import org.dl4jcomparison.experiment.Preparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words, gaps and labels on the way from a table to numbers. */
class PreparationTest {
  @TempDir Path folder;

  private static DataSource.Csv source(PositiveLabels positive) {
    return new DataSource.Csv("t.csv", "y", positive);
  }

  private Dataset load(String content, DataSource.Csv source, double testShare) throws Exception {
    Files.writeString(folder.resolve("t.csv"), content);
    return Datasets.load(new DataSpec(source, testShare, testShare == 0 ? 0 : 1, false), folder);
  }

  private void assertBad(String content, DataSource.Csv source, String complaint) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> load(content, source, 0))
        .withMessage("%s: %s", folder.resolve("t.csv"), complaint);
  }

  @Test
  void wordsBecomeAnInputEachAndYesOneInput() throws Exception {
    Dataset data =
        load(
            "port,smoker,alive,y\nS,yes,TRUE,1\nC,no,FALSE,0\nQ,No,true,0\nS,YES,True,1\n",
            source(PositiveLabels.ONE),
            0);

    assertThat(data.origin().inputNames())
        .containsExactly("port=C", "port=Q", "port=S", "smoker=yes", "alive=true");
    assertThat(data.x())
        .isDeepEqualTo(
            new double[][] {{0, 0, 1, 1, 1}, {1, 0, 0, 0, 0}, {0, 1, 0, 0, 1}, {0, 0, 1, 1, 1}});
    assertThat(data.origin().preparation().encoded())
        .containsExactly(new Preparation.Encoded("port", List.of("C", "Q", "S")));
  }

  @Test
  void manyWordsHaveToBeAskedFor() throws Exception {
    StringBuilder content = new StringBuilder("a,word,y\n");
    for (int i = 0; i < 26; i++) {
      content.append(i * i).append(',').append("w").append(i % 13).append(',').append(i % 2);
      content.append('\n');
    }
    assertBad(
        content.toString(),
        source(PositiveLabels.ONE),
        "column 'word': text with 13 values, such as 'w0'; to go on, say leave-out: [word] (or"
            + " encode: one-hot)");
    DataSource.Csv all =
        new DataSource.Csv(
            "t.csv",
            source(PositiveLabels.ONE).format(),
            "y",
            PositiveLabels.ONE,
            List.of(),
            MissingValues.REFUSE,
            true);
    assertThat(load(content.toString(), all, 0).inputs()).isEqualTo(14);
  }

  /** As in a passenger list. */
  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    StringBuilder content = new StringBuilder("Name,Age,Ticket,Cabin,Fare,y\n");
    for (int i = 0; i < 20; i++) {
      content.append(
          "\"Mr, %d\",%s,T%d,%s,%d,%d%n"
              .formatted(
                  i, i % 4 == 0 ? "" : i, i, i == 3 ? "C%d".formatted(i) : "NA", i * i, i % 2));
    }
    assertBad(
        content.toString(),
        source(PositiveLabels.ONE),
        "column 'Name': text with 20 values, such as 'Mr, 0'; column 'Age': 5 of 20 values are"
            + " missing; column 'Ticket': text with 20 values, such as 'T0'; column 'Cabin': 19 of"
            + " 20 values are missing; to go on, say leave-out: [Name, Ticket, Cabin] (or encode:"
            + " one-hot) and missing: median (or mean, or drop-rows)");
  }

  @ParameterizedTest
  @CsvSource({"MEAN, 4", "MEDIAN, 3"})
  void gapsAreFilledByTheTrainingRows(MissingValues how, double expected) throws Exception {
    // Each label gives one of its four rows to the test.
    String content = "a,w,y\n1,p,0\n3,q,0\n8,q,0\n?,,0\n1,p,1\n3,q,1\n8,q,1\nNA,?,1\n";
    DataSource.Csv source = source(PositiveLabels.ONE).withMissing(how);
    Dataset whole = load(content, source, 0);
    assertThat(whole.x()[3]).containsExactly(expected, 0, 1);
    assertThat(whole.origin().preparation().filled())
        .containsExactly(new Preparation.Filled("a", 2), new Preparation.Filled("w", 2));

    Dataset split = load(content, source, 0.25);
    double[] known =
        IntStream.range(0, split.rows())
            .filter(i -> !List.of(4, 8).contains(split.origin().trainingRows().get(i)))
            .mapToDouble(i -> split.x()[i][0])
            .sorted()
            .toArray();
    double middle = known[known.length / 2] + known[(known.length - 1) / 2];
    double filled =
        how == MissingValues.MEAN
            ? IntStream.range(0, known.length).mapToDouble(i -> known[i]).sum() / known.length
            : middle / 2;
    for (int i = 0; i < split.rows(); i++) {
      if (List.of(4, 8).contains(split.origin().trainingRows().get(i))) {
        assertThat(split.x()[i][0]).isEqualTo(filled);
      }
    }
  }

  @Test
  void rowsWithGapsCanBeDroppedAndRowsKeepTheirNumbers() throws Exception {
    String content = "a,y\n1,0\n,1\n3,1\n4,\n5,1\n6,0\n";
    DataSource.Csv source = source(PositiveLabels.ONE).withMissing(MissingValues.DROP_ROWS);
    Dataset data = load(content, source, 0);

    assertThat(data.x()).isDeepEqualTo(new double[][] {{1}, {3}, {5}, {6}});
    assertThat(data.origin().trainingRows()).containsExactly(1, 3, 5, 6);
    assertThat(data.origin().preparation().droppedRows()).isEqualTo(2);

    Dataset split = load(content, source, 0.5);
    for (int i = 0; i < 2; i++) {
      assertThat(split.x()[i]).containsExactly(split.origin().trainingRows().get(i));
      assertThat(split.test().x()[i]).containsExactly(split.origin().testRows().get(i));
    }
    assertBad(
        "a,b,y\n1,,1\n,3,0\n",
        source,
        "missing: drop-rows leaves none of its 2 rows, since something is missing in each");
  }

  @Test
  void aLabelIsTheSameHoweverItsZerosAreWritten() throws Exception {
    assertThat(load("a,y\n1,0.0\n2,1.0\n3,1\n", source(PositiveLabels.ONE), 0).y())
        .isDeepEqualTo(new double[][] {{0}, {1}, {1}});
    assertThat(load("a,y\n1,-1\n2,+1.0\n", source(PositiveLabels.of("1")), 0).origin().negative())
        .isEqualTo("-1");
  }

  @ParameterizedTest
  @CsvSource({
    ">= 6, 1 1 0 0, < 6",
    ">=6, 1 1 0 0, < 6",
    "> 6, 1 0 0 0, <= 6",
    "< 4, 0 0 0 1, >= 4",
    "<= 4.5, 0 0 1 1, > 4.5",
  })
  void aTargetIsSplitAtAThreshold(String positive, String labels, String negative)
      throws Exception {
    Dataset data = load("a,y\n1,7.5\n2,6\n3,4\n4,3\n", source(PositiveLabels.of(positive)), 0);

    for (int i = 0; i < 4; i++) {
      assertThat(data.y()[i][0]).isEqualTo(labels.charAt(2 * i) - '0');
    }
    assertThat(data.origin().negative()).isEqualTo(negative);
  }

  @Test
  void aThresholdThatSplitsNothingIsTold() {
    assertBad(
        "a,y\n1,7\n2,6\n",
        source(PositiveLabels.of(">= 8")),
        "positive: >= 8 holds in none of the 2 rows of column 'y'; some of both are needed");
    assertBad(
        "a,y\n1,7\n2,6\n3,six\n",
        source(PositiveLabels.of(">= 7")),
        "target: column 'y' 'six' in row 3 (line 4) is not a number, which positive: >= 7 needs");
  }

  /** A census has them. */
  @Test
  void aLabelThatLooksLikeAThresholdIsALabel() throws Exception {
    Dataset data = load("a,y\n1,>50\n2,<=50\n3,>50\n", source(PositiveLabels.of(">50")), 0);
    assertThat(data.y()).isDeepEqualTo(new double[][] {{1}, {0}, {1}});
    assertThat(data.origin().negative()).isEqualTo("<=50");
  }

  @Test
  void labelsAreGrouped() throws Exception {
    String content = "a,y\n1,setosa\n2,versicolor\n3,virginica\n4,setosa\n";
    Dataset one = load(content, source(PositiveLabels.group(List.of("setosa"))), 0);
    assertThat(one.y()).isDeepEqualTo(new double[][] {{1}, {0}, {0}, {1}});
    assertThat(one.origin().negative()).isEqualTo("versicolor, virginica");

    Dataset two = load(content, source(PositiveLabels.group(List.of("virginica", "setosa"))), 0);
    assertThat(two.y()).isDeepEqualTo(new double[][] {{1}, {0}, {1}, {1}});
    assertBad(
        content,
        source(PositiveLabels.group(List.of("setosa", "virginica", "versicolor"))),
        "positive: names every value of column 'y', so that none counts as 0");
  }

  @Test
  void aColumnThatNumbersTheRowsIsNoticed() throws Exception {
    String content = "id,n,t,y\n7,1,5,0\n8,3,6,1\n9,2,7,0\n11,5,30,1\n12,8,31,0\n13,9,90,1\n";
    assertThat(load(content, source(PositiveLabels.ONE), 0).origin().preparation().counting())
        .containsExactly("id");
  }
}
