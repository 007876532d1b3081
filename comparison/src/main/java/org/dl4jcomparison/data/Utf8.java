package org.dl4jcomparison.data;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Text in UTF-8, with or without a byte-order mark. */
final class Utf8 {
  private static final char MARK = '\uFEFF';
  private static final int BUFFER = 1 << 16;

  /** Number of bytes at the beginning that tell the encoding. */
  private static final int START = 4;

  private Utf8() {}

  /** Opens bytes from the beginning. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * A reader behind the byte-order mark, if there is one, that throws at bytes that are not UTF-8.
   */
  static Reader reader(InputStream in) throws IOException {
    InputStream bytes = new BufferedInputStream(in, BUFFER);
    bytes.mark(START);
    if (otherEncoding(bytes.readNBytes(START)).isPresent()) {
      throw new MalformedInputException(START);
    }
    bytes.reset();
    Reader reader =
        new BufferedReader(
            new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), BUFFER);
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  /** Where the bytes of a file that is not UTF-8 stop being so, in words. */
  static String problem(Opener opener) throws IOException {
    try (InputStream in = opener.open()) {
      Optional<String> other = otherEncoding(in.readNBytes(START));
      if (other.isPresent()) {
        return "is %s, not UTF-8; save it as UTF-8".formatted(other.get());
      }
    }
    try (InputStream in = opener.open()) {
      return firstBad(in);
    }
  }

  /** Recognises another encoding by its byte-order mark, or by the places of zero bytes. */
  private static Optional<String> otherEncoding(byte[] start) {
    String hex = HexFormat.of().formatHex(start);
    if (hex.matches("0000feff|fffe0000|000000(?!00)..|(?!00)..000000")) {
      return Optional.of("UTF-32");
    }
    boolean marked = hex.startsWith("feff") || hex.startsWith("fffe");
    return marked || hex.matches("00(?!00)..00(?!00)..|(?!00)..00(?!00)..00")
        ? Optional.of("UTF-16")
        : Optional.empty();
  }

  private static String firstBad(InputStream in) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    long line = 1;
    while (true) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      bytes.limit(bytes.position() + Math.max(0, read)).position(0);
      CoderResult result = decoder.decode(bytes, chars, read < 0);
      chars.flip();
      line += chars.chars().filter(c -> c == '\n').count();
      if (result.isError()) {
        return "line %d: byte 0x%02X is not UTF-8; save the file as UTF-8"
            .formatted(line, bytes.get());
      }
      if (read < 0) {
        return "is not UTF-8; save it as UTF-8";
      }
      chars.clear();
      bytes.compact();
    }
  }
}
