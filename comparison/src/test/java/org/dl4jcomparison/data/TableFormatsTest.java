package org.dl4jcomparison.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.CsvFormat;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.PositiveLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One small table in every shape in which people have it. */
class TableFormatsTest {
  private static final CsvFormat NO_HEADER = new CsvFormat("", false, List.of(), '.');

  @TempDir Path folder;

  private static DataSource.Csv spec(CsvFormat format, String target) {
    return new DataSource.Csv("t", target, PositiveLabels.of("yes")).withFormat(format);
  }

  private LabelledTable read(byte[] content, DataSource.Csv spec) throws Exception {
    return CsvTable.read(TableText.of(Files.write(folder.resolve("t"), content)), spec);
  }

  static Stream<Arguments> spellings() {
    CsvFormat found = CsvFormat.FOUND_OUT;
    return Stream.of(
        Arguments.of("a,b,y\n1.5,2,yes\n3,4,no\n", found),
        Arguments.of("a;b;y\n1.5;2;yes\n3;4;no\n", found),
        Arguments.of("a;b;y\n1,5;2,0;yes\n3;4;no\n", found.withDecimal(',')),
        Arguments.of("a\tb\ty\n1.5\t2\tyes\n3\t4\tno\n", found),
        Arguments.of("a|b|y\n1.5|2|yes\n3|4|no\n", found),
        Arguments.of("a b y\n1.5 2 yes\n3 4 no\n", found),
        Arguments.of("  a    b  y\n 1.5   2 yes  \n   3   4  no", found),
        Arguments.of("  a \t b  y\r\n 1.5   2 yes  \r\n   3   4  no\r\n", found),
        Arguments.of("a b y\n1.5 2 yes\n3 4 no\n", found.withDelimiter(" ")),
        Arguments.of("sep=;\na;b;y\n1.5;2;yes\n3;4;no\n", found),
        Arguments.of("\uFEFFsep=,\r\na,b,y\r\n1.5,2,yes\r\n3,4,no\r\n", found),
        Arguments.of("\"a\";\"b\";\"y\"\n1.5;2;\"yes\"\n3;4;\"no\"\n", found),
        // As pandas writes an index, and R the rows' names.
        Arguments.of(",a,b,y\n0,1.5,2,yes\n1,3,4,no\n", found),
        Arguments.of("\"a\" \"b\" \"y\"\n\"1\" 1.5 2 \"yes\"\n\"2\" 3 4 \"no\"\n", found),
        // Every row ends in a delimiter.
        Arguments.of("a,b,y,\n1.5,2,yes,\n3,4,no,\n", found),
        Arguments.of("a,b,y\n1.5,2,yes,\n3,4,no,\n", found),
        Arguments.of(
            "% a comment\n@RELATION t\n\n@attribute a numeric\n@ATTRIBUTE 'b' real\n"
                + "@attribute y {yes, no}\n@data\n% one more\n1.5,2,yes\n3,4,'no'\n",
            found));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void everySpellingGivesTheSameTable(String content, CsvFormat format) throws Exception {
    LabelledTable table = read(content.getBytes(StandardCharsets.UTF_8), spec(format, "y"));

    assertThat(table.inputNames()).containsExactly("a", "b");
    assertThat(table.rows().x()).isDeepEqualTo(new double[][] {{1.5, 2}, {3, 4}});
    assertThat(table.rows().y()).isDeepEqualTo(new double[][] {{1}, {0}});
    assertThat(table.numbers()).containsExactly(1, 2);
  }

  @Test
  void aTableMayBeUtf16AndPacked() throws Exception {
    String content = "a;b;y\n1.5;2;yes\n3;4;no\n";
    everySpellingIs(content.getBytes(StandardCharsets.UTF_16));
    Path file = folder.resolve("packed");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    everySpellingIs(Files.readAllBytes(file));
  }

  private void everySpellingIs(byte[] content) throws Exception {
    LabelledTable table = read(content, spec(CsvFormat.FOUND_OUT, "y"));
    assertThat(table.rows().x()).isDeepEqualTo(new double[][] {{1.5, 2}, {3, 4}});
  }

  @Test
  void columnsWithoutAHeaderAreNumberedOrNamed() throws Exception {
    byte[] content = "1.5,2,yes\n3,4,no\n".getBytes(StandardCharsets.UTF_8);

    assertThat(read(content, spec(NO_HEADER, "column3")).inputNames())
        .containsExactly("column1", "column2");
    CsvFormat named = new CsvFormat("", false, List.of("p", "q", "y"), '.');
    LabelledTable table = read(content, spec(named, "y"));
    assertThat(table.inputNames()).containsExactly("p", "q");
    assertThat(table.rows().x()).isDeepEqualTo(new double[][] {{1.5, 2}, {3, 4}});

    CsvFormat tooFew = new CsvFormat("", false, List.of("p", "y"), '.');
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> read(content, spec(tooFew, "y")))
        .withMessageEndingWith(": columns: names 2 columns, and the first row has 3");
  }

  @Test
  void theDelimiterThatWasFoundIsToldAndColumnsWithoutANameAreSkipped() throws Exception {
    LabelledTable table =
        read(
            ";a;y\n0;1;yes\n1;3;no\n".getBytes(StandardCharsets.UTF_8),
            spec(CsvFormat.FOUND_OUT, "y"));

    assertThat(((DataSource.Csv) table.source()).format().delimiter()).isEqualTo(";");
    assertThat(table.skipped()).containsExactly("column 1");
  }

  /** A comma in every text does not make it the delimiter. */
  @Test
  void theDelimiterIsWhatMakesEqualLines() throws Exception {
    String content = "a;note;y\n1;one, two;yes\n3;three;no\n4;four, five, six;no\n";
    LabelledTable table =
        read(
            content.getBytes(StandardCharsets.UTF_8),
            spec(CsvFormat.FOUND_OUT, "y").without(List.of("note")));

    assertThat(table.rows().x()).isDeepEqualTo(new double[][] {{1}, {3}, {4}});
  }

  @Test
  void whatIsNoArffIsTold() {
    assertBad(
        "@relation t\n@attribute a numeric\n1,2\n", ": has no line @data, as an ARFF file must");
    assertBad(
        "@relation t\n@attribute\n@data\n",
        ": line 2: '@attribute' is not an attribute with a name and a type");
    assertBad(
        "@relation t\n@attribute a numeric\n@attribute y {yes,no}\n@data\n{0 1}\n",
        ": row 1 (line 5): sparse ARFF is not read; save the table with every value");
  }

  private void assertBad(String content, String complaint) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(
            () -> read(content.getBytes(StandardCharsets.UTF_8), spec(CsvFormat.FOUND_OUT, "y")))
        .withMessageEndingWith(complaint);
  }
}
