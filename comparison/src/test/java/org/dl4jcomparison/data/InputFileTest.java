package org.dl4jcomparison.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.testing.Pipes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InputFileTest {
  private static final int MOST = 1000;

  @TempDir Path folder;

  private static void assertBad(Path file, String complaint) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new InputFile(file, "experiment file").text(MOST))
        .withMessage("%s: %s", file, complaint);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new InputFile(file, "experiment file").open().close())
        .withMessage("%s: %s", file, complaint);
  }

  @Test
  void textMayHaveAMarkAndIsReadWhole() throws Exception {
    for (String content : new String[] {"", "a", "año\n", "😀".repeat(250)}) {
      Path file = Files.writeString(folder.resolve("f"), content);
      assertThat(new InputFile(file, "file").text(MOST)).isEqualTo(content);
      if (content.length() < 100) {
        Files.writeString(file, "\uFEFF" + content);
        assertThat(new InputFile(file, "file").text(MOST)).isEqualTo(content);
      }
    }
  }

  /** With a byte-order mark. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "x-UTF-16LE-BOM", "UTF-8"})
  void textMayBeUtf16WithAMarkAndMayBePacked(String charset) throws Exception {
    byte[] bytes = "año 😀\n".getBytes(Charset.forName(charset));
    Path file = Files.write(folder.resolve("f"), bytes);
    assertThat(new InputFile(file, "file").text(MOST)).isEqualTo("año 😀\n");

    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
    assertThat(new InputFile(file, "file").text(MOST)).isEqualTo("año 😀\n");
    byte[] packed = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(packed, packed.length - 12));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new InputFile(file, "file").text(MOST))
        .withMessageStartingWith(file + ": cannot be read: Unexpected end of ZLIB");
  }

  @Test
  void whatIsNoFileIsToldAsSuch() {
    assertBad(folder, "is a directory, not an experiment file");
    assertBad(folder.resolve("none"), "there is no such experiment file");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no pipes and devices among its files")
  void pipesAndDevicesAreNotOpened() throws Exception {
    String complaint = "is a pipe or a device, not an experiment file; save its content";
    assertBad(Pipes.make(folder.resolve("pipe")), complaint);
    assertBad(Files.createSymbolicLink(folder.resolve("link"), Path.of("pipe")), complaint);
    assertBad(Path.of("/dev/zero"), complaint);
    assertBad(Path.of("/dev/null"), complaint);
  }

  @Test
  void aFileOverTheLimitIsNotRead() throws Exception {
    Path file = Files.write(folder.resolve("f"), new byte[MOST + 1]);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new InputFile(file, "weights file").text(MOST))
        .withMessage("%s: has more than 1,000 bytes, which is too much for a weights file", file);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, UTF-16",
    "UTF-16BE, UTF-16",
    "UTF-32BE, UTF-32",
    "UTF-32LE, UTF-32",
    "X-UTF-32BE-BOM, UTF-32",
    "X-UTF-32LE-BOM, UTF-32",
  })
  void otherEncodingsAreNamed(String charset, String told) throws Exception {
    Path file = Files.writeString(folder.resolve("f"), "name: a", Charset.forName(charset));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new InputFile(file, "file").text(MOST))
        .withMessage("%s: is %s, not UTF-8; save it as UTF-8", file, told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\naño", "a\nñ"})
  void aByteThatIsNotUtf8IsToldWithItsLine(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("f"), content, StandardCharsets.ISO_8859_1);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new InputFile(file, "file").text(MOST))
        .withMessage("%s: line 2: byte 0xF1 is not UTF-8; save the file as UTF-8", file);
  }
}
