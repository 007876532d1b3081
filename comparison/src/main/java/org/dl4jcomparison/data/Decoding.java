package org.dl4jcomparison.data;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Text in UTF-8, with or without a byte-order mark, or in UTF-16 with one; perhaps compressed by
 * gzip.
 */
final class Decoding {
  private static final char MARK = '\uFEFF';
  private static final int BUFFER = 1 << 16;

  /** Number of bytes at the beginning that tell the encoding. */
  private static final int START = 4;

  private Decoding() {}

  /** Opens bytes from the beginning. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * A reader behind the byte-order mark, if there is one, that throws at bytes that are not of the
   * encoding.
   */
  static Reader reader(InputStream in) throws IOException {
    InputStream bytes = new BufferedInputStream(in, BUFFER);
    byte[] start = start(bytes);
    Optional<String> other = otherEncoding(start);
    if (other.isPresent() && !isMarkedUtf16(start)) {
      throw new MalformedInputException(START);
    }
    Charset charset = other.isPresent() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    Reader reader = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()), BUFFER);
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  /** The bytes of a file, unpacked if they were packed by gzip. */
  static InputStream unpacked(InputStream in) throws IOException {
    InputStream bytes = new BufferedInputStream(in, BUFFER);
    byte[] start = start(bytes);
    boolean packed = start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    return packed ? new GZIPInputStream(bytes, BUFFER) : bytes;
  }

  /** The first bytes, which stay to be read. */
  private static byte[] start(InputStream bytes) throws IOException {
    bytes.mark(START);
    byte[] start = bytes.readNBytes(START);
    bytes.reset();
    return start;
  }

  private static boolean isMarkedUtf16(byte[] start) {
    return HexFormat.of().formatHex(start).matches("feff.*|fffe(?!0000).*");
  }

  /** Where the bytes of a file that is not of the encoding stop being so, in words. */
  static String problem(Opener opener) throws IOException {
    try (InputStream in = opener.open()) {
      byte[] start = in.readNBytes(START);
      Optional<String> other = otherEncoding(start);
      if (other.isPresent() && isMarkedUtf16(start)) {
        return "is not whole UTF-16; save it as UTF-8";
      }
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
