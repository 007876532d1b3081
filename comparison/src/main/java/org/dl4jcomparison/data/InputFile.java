package org.dl4jcomparison.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dl4jcomparison.experiment.BadInputException;

/**
 * A file that a user names: text, as {@link Decoding} reads it. Only regular files are read, since
 * a pipe may never open and a device may never end.
 *
 * @param path where it is
 * @param kind what it should be, such as {@code CSV file}
 */
public record InputFile(Path path, String kind) {

  /**
   * A reader from the beginning, which throws a {@link CharacterCodingException} at bytes that are
   * not text.
   *
   * @throws BadInputException if there is no such file, or something else
   */
  public Reader open() throws IOException {
    return Decoding.reader(bytes());
  }

  /**
   * The whole text.
   *
   * @param most bytes that it may have
   * @throws BadInputException if there is no such file, or it is too large or not text
   */
  public String text(int most) {
    byte[] bytes;
    try (InputStream in = bytes()) {
      bytes = in.readNBytes(most + 1);
    } catch (IOException e) {
      throw unreadable(e);
    }
    if (bytes.length > most) {
      throw bad("has more than %,d bytes, which is too much for %s".formatted(most, aKind()), null);
    }
    try {
      StringWriter text = new StringWriter();
      Decoding.reader(new ByteArrayInputStream(bytes)).transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The error to throw for what went wrong while the content was read; it says so if the bytes are
   * not text.
   */
  public BadInputException unreadable(IOException e) {
    if (!(e instanceof CharacterCodingException)) {
      return bad("cannot be read: " + e.getMessage(), e);
    }
    try {
      return bad(Decoding.problem(this::bytes), e);
    } catch (IOException again) {
      return bad("cannot be read: " + again.getMessage(), again);
    }
  }

  private InputStream bytes() throws IOException {
    if (Files.isDirectory(path)) {
      throw bad("is a directory, not " + aKind(), null);
    }
    if (!Files.exists(path)) {
      throw bad("there is no such " + kind, null);
    }
    if (!Files.isRegularFile(path)) {
      throw bad("is a pipe or a device, not %s; save its content".formatted(aKind()), null);
    }
    InputStream in = Files.newInputStream(path);
    try {
      return Decoding.unpacked(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private String aKind() {
    return ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
  }

  private BadInputException bad(String problem, Exception cause) {
    return new BadInputException("%s: %s".formatted(path, problem), cause);
  }
}
