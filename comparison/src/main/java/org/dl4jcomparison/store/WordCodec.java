package org.dl4jcomparison.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Packs sequences of 64-bit words in which neighbours are alike, without loss.
 *
 * <p>A value is replaced by what distinguishes it from the one before: the exclusive or of the bits
 * for doubles, the difference for counters. The words' bytes are then sorted by significance, all
 * first bytes, all second ones and so on, which puts the zeros together, and deflated. The format
 * is that of zlib, whose checksum tells damage. Before it stands the number of words, 4 bytes, most
 * significant first.
 */
final class WordCodec {
  private static final int WORD = Long.BYTES;

  private WordCodec() {}

  /** Packs doubles; every bit comes back, whatever the value. */
  static byte[] pack(double[] values) {
    long[] words = Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    for (int i = words.length - 1; i > 0; i--) {
      words[i] ^= words[i - 1];
    }
    return deflated(words);
  }

  /**
   * Undoes {@link #pack(double[])}.
   *
   * @throws DamagedException if the bytes are not what it made
   */
  static double[] unpackDoubles(byte[] packed) {
    long[] words = inflated(packed);
    for (int i = 1; i < words.length; i++) {
      words[i] ^= words[i - 1];
    }
    return Arrays.stream(words).mapToDouble(Double::longBitsToDouble).toArray();
  }

  /** Packs counters, best if each is a little more than the one before. */
  static byte[] pack(long[] values) {
    long[] words = values.clone();
    for (int i = words.length - 1; i > 0; i--) {
      words[i] -= words[i - 1];
    }
    return deflated(words);
  }

  /**
   * Undoes {@link #pack(long[])}.
   *
   * @throws DamagedException if the bytes are not what it made
   */
  static long[] unpackLongs(byte[] packed) {
    long[] words = inflated(packed);
    for (int i = 1; i < words.length; i++) {
      words[i] += words[i - 1];
    }
    return words;
  }

  private static byte[] deflated(long[] words) {
    byte[] shuffled = new byte[words.length * WORD];
    for (int i = 0; i < words.length; i++) {
      for (int b = 0; b < WORD; b++) {
        shuffled[b * words.length + i] = (byte) (words[i] >>> (56 - 8 * b));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(words.length).array());
    // The fast level: here the better ones take three times as long to save a twentieth.
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(shuffled);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static long[] inflated(byte[] packed) {
    if (packed == null) {
      throw new DamagedException("there are no data", null);
    }
    if (packed.length < Integer.BYTES) {
      throw new DamagedException("%s bytes are too few".formatted(packed.length), null);
    }
    int length = ByteBuffer.wrap(packed).getInt();
    byte[] shuffled;
    try (InflaterInputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(packed, Integer.BYTES, packed.length - Integer.BYTES))) {
      shuffled = in.readAllBytes();
    } catch (EOFException e) {
      throw new DamagedException("the data end too early", e);
    } catch (IOException e) {
      throw new DamagedException(String.valueOf(e.getMessage()), e);
    }
    if (length < 0 || shuffled.length != (long) length * WORD) {
      throw new DamagedException(
          "%s bytes do not make %s words".formatted(shuffled.length, length), null);
    }
    long[] words = new long[length];
    for (int i = 0; i < length; i++) {
      long word = 0;
      for (int b = 0; b < WORD; b++) {
        word = word << 8 | shuffled[b * length + i] & 0xFF;
      }
      words[i] = word;
    }
    return words;
  }

  /** Packed bytes are not what was once packed. */
  static final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
