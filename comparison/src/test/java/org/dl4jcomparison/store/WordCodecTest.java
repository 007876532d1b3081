package org.dl4jcomparison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;

class WordCodecTest {

  /** Any bits at all, so infinities, zeros of both signs and every kind of NaN are among them. */
  @Provide
  Arbitrary<double[]> anyDoubles() {
    return Arbitraries.longs().map(Double::longBitsToDouble).array(double[].class).ofMaxSize(300);
  }

  @Property
  void everyBitOfEveryDoubleComesBack(@ForAll("anyDoubles") double[] values) {
    assertThat(bits(WordCodec.unpackDoubles(WordCodec.pack(values)))).isEqualTo(bits(values));
  }

  @Property
  void everyCounterComesBack(@ForAll long[] values) {
    assertThat(WordCodec.unpackLongs(WordCodec.pack(values))).isEqualTo(values);
  }

  @Property(tries = 200)
  void aFlippedByteIsNoticed(@ForAll("anyDoubles") double[] values, @ForAll int where) {
    byte[] packed = WordCodec.pack(values);
    packed[Math.floorMod(where, packed.length)] ^= 0x10;

    // Bits of zlib's header and padding may mean nothing; what is read must then be unharmed.
    try {
      assertThat(bits(WordCodec.unpackDoubles(packed))).isEqualTo(bits(values));
    } catch (WordCodec.DamagedException e) {
      assertThat(e).hasMessageNotContaining("\n");
    }
  }

  @Test
  void aPieceIsNotTakenForTheWhole() {
    byte[] packed = WordCodec.pack(new double[] {1, 2, 3});
    IntStream.range(0, packed.length)
        .forEach(
            length ->
                assertThatExceptionOfType(WordCodec.DamagedException.class)
                    .isThrownBy(() -> WordCodec.unpackDoubles(Arrays.copyOf(packed, length))));
  }

  @Test
  void aRealCurveBecomesSmallerAndItsTimesMuchSmaller() {
    TrainingRun run =
        new ManualEngine().train(Fixtures.spec(5000), Dataset.xor(), TrainingListener.NONE);

    assertThat(WordCodec.pack(run.loss())).hasSizeLessThan(5001 * 8 * 3 / 4);
    assertThat(WordCodec.pack(run.nanos())).hasSizeLessThan(5001 * 8 / 4);
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
