package org.dl4jcomparison.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Puts one tab in place of every run of blanks and tabs, and nothing in place of those at the ends
 * of lines, so that columns that are lined up with blanks read as fields between tabs. What stands
 * in double quotes stays.
 */
final class BlankRuns extends FilterReader {
  private static final int NONE = -2;

  private int pending = NONE;
  private boolean inLine;
  private boolean quoted;

  BlankRuns(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    if (pending != NONE) {
      int c = pending;
      pending = NONE;
      return told(c);
    }
    int c = in.read();
    if (quoted || !isBlank(c)) {
      return told(c);
    }
    while (isBlank(c)) {
      c = in.read();
    }
    if (!inLine || c == '\n' || c == '\r' || c < 0) {
      return told(c);
    }
    pending = c;
    return '\t';
  }

  private int told(int c) {
    if (c == '"') {
      quoted = !quoted;
    }
    inLine = quoted || c != '\n' && c != '\r';
    return c;
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int read = 0;
    while (read < length) {
      int c = read();
      if (c < 0) {
        return read == 0 ? -1 : read;
      }
      buffer[from + read++] = (char) c;
    }
    return read;
  }
}
