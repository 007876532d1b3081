package org.dl4jcomparison.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.DataSpec;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.PositiveLabels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LargeCsvTest {
  private static final int ROWS = 100_000;
  private static final int COLUMNS = 100;

  /** The numbers alone take 80 MB; with the file's 80 MB of text beside them this is too little. */
  private static final String HEAP = "-Xmx144m";

  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES) // against hanging; it takes seconds
  void aHundredThousandRowsLoadWithoutTheTextBeingHeld() throws Exception {
    Path file = folder.resolve("large.csv");
    write(file);
    assertThat(Files.size(file)).isGreaterThan(80_000_000);

    assertThat(load(file, HEAP)).isEqualTo("80000 20000 100");
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES) // against hanging; it takes seconds
  void numbersThatWouldNotFitIntoTheMemoryAreToldInOneLine() throws Exception {
    Path file = folder.resolve("large.csv");
    write(file);

    assertThat(load(file, "-Xmx64m"))
        .matches(
            "\\Q%s\\E: row [\\d,]+: the numbers up to here fill the memory that this Java may use, \\d\\d MB; leave columns or rows out, or give it more with -Xmx"
                .formatted(file));
  }

  private static String load(Path file, String heap) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                LargeCsvTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed.strip();
  }

  /** What the bounded JVM runs. */
  public static void main(String[] args) {
    DataSource source = new DataSource.Csv(args[0], "label", PositiveLabels.of("a"));
    try {
      Dataset data = Datasets.load(new DataSpec(source, 0.2, 1, true), Path.of(""));
      System.out.printf("%d %d %d%n", data.rows(), data.test().count(), data.inputs());
    } catch (BadInputException e) {
      System.out.println(e.getMessage());
    }
  }

  private static void write(Path file) throws IOException {
    Random random = new Random(1);
    String[] cells = new String[1000];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = String.valueOf(random.nextInt(10_000_000) / 1e5) + ",";
    }
    try (Writer writer = Files.newBufferedWriter(file)) {
      for (int column = 0; column < COLUMNS; column++) {
        writer.write("column " + column + ",");
      }
      writer.write("label\n");
      for (int row = 0; row < ROWS; row++) {
        for (int column = 0; column < COLUMNS; column++) {
          writer.write(cells[random.nextInt(cells.length)]);
        }
        writer.write(row % 2 == 0 ? "a\n" : "b\n");
      }
    }
  }
}
