package org.dl4jcomparison.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.CsvFormat;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.PositiveLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static final DataSource.Csv SPEC = spec("yes", ',');

  @TempDir Path folder;

  private static DataSource.Csv spec(String positive, char delimiter, String... leaveOut) {
    return found(positive)
        .without(List.of(leaveOut))
        .withFormat(CsvFormat.FOUND_OUT.withDelimiter(String.valueOf(delimiter)));
  }

  /** In a format that is found out. */
  private static DataSource.Csv found(String positive) {
    return new DataSource.Csv(
        "t.csv", "y", positive.isEmpty() ? PositiveLabels.ONE : PositiveLabels.of(positive));
  }

  private LabelledTable read(String content, DataSource.Csv spec) throws Exception {
    Path file = Files.writeString(folder.resolve("t.csv"), content);
    return CsvTable.read(TableText.of(file), spec);
  }

  private void assertBad(String content, DataSource.Csv spec, String complaint) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(content, spec))
        .withMessage("%s: %s", folder.resolve("t.csv"), complaint);
  }

  @Test
  void rowsKeepTheirOrderAndTheirDigits() throws Exception {
    LabelledTable table = read("a,y,b\n1.5,yes,-2e-3\n0.1,no,7\n.5,yes,+1E3\n", SPEC);

    assertThat(table.rows().x())
        .isDeepEqualTo(new double[][] {{1.5, -0.002}, {0.1, 7}, {0.5, 1000}});
    assertThat(table.rows().y()).isDeepEqualTo(new double[][] {{1}, {0}, {1}});
    assertThat(table.inputNames()).containsExactly("a", "b");
    assertThat(table.positive()).isEqualTo("yes");
    assertThat(table.negative()).isEqualTo("no");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b,y\n1,2,yes\n3,4,no\n",
        "a,b,y\n1,2,yes\n3,4,no",
        "\uFEFFa,b,y\r\n1,2,yes\r\n3,4,no\r\n",
        "\uFEFF\"a\",\"b\",\"y\"\n\"1\",\"2\",\"yes\"\n\"3\",4,\"no\"\n",
        "a , b, y\n 1 , 2 , yes \n\n3,4,no\n\n",
        "a,\"b\", \"y\"\n1,2, \"yes\"\n3,4,no\n",
      })
  void oneTableHasManySpellings(String content) throws Exception {
    LabelledTable table = read(content, SPEC);

    assertThat(table.inputNames()).containsExactly("a", "b");
    assertThat(table.rows().x()).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
    assertThat(table.rows().y()).isDeepEqualTo(new double[][] {{1}, {0}});
  }

  @Test
  void quotedFieldsMayHoldDelimitersQuotesAndLineBreaks() throws Exception {
    LabelledTable table =
        read(
            "\"a,\"\"b\"\"\";note;y\n1;\"two; lines\nof text\";\"ye,s\"\n2;;no\n",
            spec("ye,s", ';', "note"));

    assertThat(table.inputNames()).containsExactly("a,\"b\"");
    assertThat(table.rows().x()).isDeepEqualTo(new double[][] {{1}, {2}});
    assertThat(table.positive()).isEqualTo("ye,s");
  }

  @Test
  void zeroAndOneNeedNoPositiveLabel() throws Exception {
    assertThat(read("a,y\n1,0\n2,1\n", spec("", ',')).rows().y())
        .isDeepEqualTo(new double[][] {{0}, {1}});
    assertThat(read("a,y\n1,0\n2,1\n", spec("0", ',')).rows().y())
        .isDeepEqualTo(new double[][] {{1}, {0}});
  }

  /** Line breaks are written as |. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "a,y ~ has a header and no rows",
        "1,2,yes|3,4,no ~ the first line has no column 'y' but values such as '1'; if it is no header, say header: false, and the columns are column1, column2, …",
        "a,label|1,yes ~ target: there is no column 'y'. Its columns: a, label",
        "a;y|1;yes ~ delimiter: with ',' between fields the header is one column, 'a;y'; try delimiter: ';'",
        "a\ty|1\tyes ~ delimiter: with ',' between fields the header is one column, 'a y'; try delimiter: tab",
        "a,b,a,y|1,2,3,yes ~ line 1: columns 1 and 3 are both named 'a'; names must differ",
        "a,,y|1,2,yes|1,,no ~ line 1: column 2 has no name",
        "y|yes|no ~ no column is left for the inputs; its columns: y",
        "a,y|1,yes|2,no,3 ~ row 2 (line 3): has 3 fields, and the header has 2 columns",
        "a,y|1,yes||2 ~ row 2 (line 4): has 1 fields, and the header has 2 columns",
        "a,y|\"1,yes|2,no| ~ row 1 (line 2): has 1 fields, and the header has 2 columns; a quote may have been left open",
        "a,b,c,y|1,2,3,yes|4,red,x1,no ~ column 'b': 'red' in row 2 (line 3) is not a number; column 'c': 'x1' in row 2 (line 3) is not a number; to go on, say leave-out: [b, c]",
        "a,y|1,yes|'1,5',no ~ row 2 (line 3): has 3 fields, and the header has 2 columns",
        "a,y|\"1,5\",yes|2,no ~ column 'a': '1,5' in row 1 (line 2) is not a number; if it has decimals, say decimal: ','; to go on, say leave-out: [a]",
        "a,y|1f,yes|2,no ~ column 'a': '1f' in row 1 (line 2) is not a number; to go on, say leave-out: [a]",
        "a,y|0x1p3,yes|2,no ~ column 'a': '0x1p3' in row 1 (line 2) is not a number; to go on, say leave-out: [a]",
        "a,y|1,yes|,no ~ column 'a': 1 of 2 values is missing; to go on, say missing: median (or mean, or drop-rows)",
        "a,b,y|NA,1,yes|?,2,no|3,3,no ~ column 'a': 2 of 3 values are missing; to go on, say leave-out: [a]",
        "a,y|NaN,yes ~ column 'a': nothing stands in it; to go on, say leave-out: [a]",
        "a,y|1,yes|2, ~ target: column 'y': 1 of 2 values is missing; to go on, say missing: median (or mean, or drop-rows)",
        "a,y|-Infinity,yes|1,no ~ column 'a': '-Infinity' in row 1 (line 2) is infinite; values must be below 1.8e308; to go on, say leave-out: [a]",
        "a,y|1e309,yes|1,no ~ column 'a': '1e309' in row 1 (line 2) is infinite; values must be below 1.8e308; to go on, say leave-out: [a]",
        "a,y|1,yes|2,yes ~ target: column 'y' has one value only, 'yes', in all 2 rows; two are needed",
        "a,y|1,yes|2,no|3,no|4,maybe ~ target: column 'y' has 3 values: 'yes' (1), 'no' (2), 'maybe' (1); two are needed, or positive: [yes] to count these as 1 and all others as 0",
        "a,y|1,Yes|2,no ~ positive: 'yes' is not a value of column 'y'; its values: 'Yes' (1), 'no' (1)",
        "a,y|\"1\"2,yes ~ is not valid CSV: Exception when reading record that started in line 2: Unexpected character after closing quote: '2' (0x32)",
      })
  void whatCannotBeUsedIsToldWithItsPlace(String content, String complaint) {
    assertBad(content.replace('|', '\n'), SPEC, complaint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF"})
  void anEmptyFileIsToldAsSuch(String content) {
    assertBad(
        content, SPEC, "is empty; a header line with column names and rows below it are needed");
  }

  @Test
  void aColumnOfManyLabelsIsNotReadToItsEnd() {
    StringBuilder content = new StringBuilder("a,y\n");
    for (int i = 0; i < 100; i++) {
      content.append(i).append(",l").append(i).append('\n');
    }
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(content.toString(), SPEC))
        .withMessageContaining("column 'y' has more than 20 values: 'l0', 'l1', ")
        .withMessageContaining("'l20', …; two are needed, or positive: [l0] to count");
  }

  @Test
  void columnsThatAreLeftOutMayHoldAnything() throws Exception {
    String content = "id,a,y\nx,1,yes\n,2,no\n";
    assertThat(read(content, spec("yes", ',', "id")).rows().x())
        .isDeepEqualTo(new double[][] {{1}, {2}});
    assertBad(
        content,
        spec("yes", ',', "ids"),
        "leave-out: there is no column 'ids'; did you mean id? Its columns: id, a, y");
    assertBad(content, spec("yes", ',', "y"), "leave-out: 'y' is the target");
  }

  @Test
  void aMissingPositiveLabelIsAskedFor() {
    assertBad(
        "a,y\n1,m\n2,f\n",
        spec("", ','),
        "positive is missing: which value of column 'y' counts as 1? Its values: 'm' (1), 'f' (1)");
  }

  @Test
  void bytesThatAreNotUtf8AreToldWithTheirLine() throws Exception {
    assertWrongEncoding(
        "a,y\n1,sí\n".getBytes(StandardCharsets.ISO_8859_1),
        "line 2: byte 0xED is not UTF-8; save the file as UTF-8");
    String filler = "1,yes\n".repeat(100_000);
    assertWrongEncoding(
        ("a,y\n" + filler + "2,ñ\n").getBytes(StandardCharsets.ISO_8859_1),
        "line 100002: byte 0xF1 is not UTF-8; save the file as UTF-8");
    assertWrongEncoding(
        "a,y\n1,yes\n".getBytes(StandardCharsets.UTF_16LE),
        "is UTF-16, not UTF-8; save it as UTF-8");
  }

  private void assertWrongEncoding(byte[] bytes, String complaint) throws Exception {
    Path file = Files.write(folder.resolve("t.csv"), bytes);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> CsvTable.read(TableText.of(file), SPEC))
        .withMessage("%s: %s", file, complaint);
  }

  @Test
  void filesThatAreNotThereAreTold() {
    Path missing = folder.resolve("missing.csv");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> CsvTable.read(TableText.of(missing), SPEC))
        .withMessage("%s: there is no such CSV file", missing);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> CsvTable.read(TableText.of(folder), SPEC))
        .withMessage("%s: is a directory, not a CSV file", folder);
  }
}
