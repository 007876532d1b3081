package org.dl4jcomparison.study;

import java.util.stream.LongStream;
import org.dl4jcomparison.manual.Initializer;

/**
 * The seeds of a study: first, first + 1, and so on.
 *
 * @param first 0 to 2^32 - 1
 * @param count how many, 1 to {@value #MAX_COUNT}; the last one is at most 2^32 - 1
 */
public record Seeds(long first, int count) {
  /** The most seeds that a study can have. */
  public static final int MAX_COUNT = 10_000;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if it is empty, too long or leaves 0 to 2^32 - 1
   */
  public Seeds {
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException(
          "Number of seeds %s is not from 1 to %s".formatted(count, MAX_COUNT));
    }
    if (first < 0 || first > Initializer.MAX_SEED - count + 1) {
      throw new IllegalArgumentException(
          "First seed %s is not from 0 to %s, so that %s seeds end at %s at the latest"
              .formatted(first, Initializer.MAX_SEED - count + 1, count, Initializer.MAX_SEED));
    }
  }

  /** The last seed. */
  public long last() {
    return first + count - 1;
  }

  /** All of them, in order. */
  public LongStream stream() {
    return LongStream.rangeClosed(first, last());
  }
}
