package org.dl4jcomparison.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.DirectShapeInfoProvider;

class CachedShapeInfoTest {
  private final CachedShapeInfo cached = new CachedShapeInfo();

  @Test
  void theFlagNamesTheClassByThePropertyThatNd4jReads() {
    assertThat(CachedShapeInfo.JVM_FLAG)
        .isEqualTo("-Dshapeinfoprovider=" + CachedShapeInfo.class.getName());
  }

  @ParameterizedTest
  @CsvSource({
    "4, 2, 2, 1, 1, c, FLOAT, false",
    "4, 2, 2, 1, 1, c, DOUBLE, false",
    "4, 2, 1, 4, 1, f, FLOAT, false",
    "4, 2, 2, 1, -1, c, FLOAT, false",
    "4, 2, 6, 3, 3, c, FLOAT, false",
    "0, 2, 1, 1, 1, c, FLOAT, true",
  })
  void describesAsNd4jDoes(
      long rows,
      long columns,
      long rowStride,
      long columnStride,
      long elementWiseStride,
      char order,
      DataType type,
      boolean empty) {
    // In turn, so that none is taken for the one before.
    describe(cached, 2, 4, 4, 1, 1, 'c', DataType.FLOAT, false);
    long[] expected =
        describe(
                new DirectShapeInfoProvider(),
                rows,
                columns,
                rowStride,
                columnStride,
                elementWiseStride,
                order,
                type,
                empty)
            .getSecond();

    for (int time = 1; time <= 2; time++) {
      Pair<DataBuffer, long[]> description =
          describe(
              cached,
              rows,
              columns,
              rowStride,
              columnStride,
              elementWiseStride,
              order,
              type,
              empty);
      assertThat(description.getSecond()).isEqualTo(expected);
      assertThat(description.getFirst().asLong()).isEqualTo(expected);
    }
  }

  @Test
  void makesADescriptionOnce() {
    long[] shape = {4, 2};
    long[] stride = {2, 1};
    Pair<DataBuffer, long[]> first =
        cached.createShapeInformation(shape, stride, 1, 'c', DataType.FLOAT, false);
    shape[0] = 5;

    assertThat(describe(cached, 4, 2, 2, 1, 1, 'c', DataType.FLOAT, false)).isSameAs(first);
    assertThat(describe(cached, 5, 2, 2, 1, 1, 'c', DataType.FLOAT, false)).isNotSameAs(first);
  }

  @Test
  void keepsNoMoreThanItMay() {
    LongStream.rangeClosed(1, CachedShapeInfo.MOST)
        .forEach(rows -> describe(cached, rows, 2, 2, 1, 1, 'c', DataType.FLOAT, false));

    Pair<DataBuffer, long[]> oneTooMany =
        describe(cached, CachedShapeInfo.MOST + 1, 2, 2, 1, 1, 'c', DataType.FLOAT, false);
    assertThat(describe(cached, CachedShapeInfo.MOST + 1, 2, 2, 1, 1, 'c', DataType.FLOAT, false))
        .isNotSameAs(oneTooMany);
  }

  private static Pair<DataBuffer, long[]> describe(
      DirectShapeInfoProvider provider,
      long rows,
      long columns,
      long rowStride,
      long columnStride,
      long elementWiseStride,
      char order,
      DataType type,
      boolean empty) {
    return provider.createShapeInformation(
        new long[] {rows, columns},
        new long[] {rowStride, columnStride},
        elementWiseStride,
        order,
        type,
        empty);
  }
}
