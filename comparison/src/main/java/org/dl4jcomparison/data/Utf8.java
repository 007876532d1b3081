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
import java.nio.charset.StandardCharsets;

/** Text in UTF-8, with or without a byte-order mark. */
final class Utf8 {
  private static final char MARK = '\uFEFF';
  private static final int BUFFER = 1 << 16;

  private Utf8() {}

  /**
   * A reader behind the byte-order mark, if there is one, that throws at bytes that are not UTF-8.
   */
  static Reader reader(InputStream in) throws IOException {
    Reader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), BUFFER);
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  /** Where the bytes of a file that is not UTF-8 stop being so, in words. */
  static String problem(CsvTable.Opener opener) throws IOException {
    try (InputStream in = new BufferedInputStream(opener.open())) {
      byte[] start = in.readNBytes(2);
      if (start.length == 2 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFE + 0xFF) {
        return "is UTF-16, not UTF-8; save it as UTF-8";
      }
    }
    try (InputStream in = opener.open()) {
      return firstBad(in);
    }
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
