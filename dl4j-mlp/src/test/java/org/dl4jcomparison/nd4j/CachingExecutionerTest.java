package org.dl4jcomparison.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.TadPack;
import org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner;
import org.nd4j.linalg.factory.Nd4j;

class CachingExecutionerTest {
  private final CachingExecutioner caching = new CachingExecutioner();

  /** An executioner by itself needs an ND4J that has been started. */
  @BeforeAll
  static void startNd4j() {
    Nd4j.getExecutioner();
  }

  @Test
  void theFlagNamesTheClassByThePropertyThatNd4jReads() {
    assertThat(CachingExecutioner.JVM_FLAG)
        .isEqualTo("-Dopexec=" + CachingExecutioner.class.getName());
  }

  @Test
  void splitsArraysAsNd4jDoes() {
    INDArray rows = Nd4j.create(DataType.FLOAT, 4, 3);
    List<INDArray> arrays =
        List.of(rows, Nd4j.create(DataType.DOUBLE, 4, 3), rows.transpose(), Nd4j.create(3, 4));
    NativeOpExecutioner own = new NativeOpExecutioner();

    for (int time = 1; time <= 2; time++) {
      for (INDArray array : arrays) {
        for (int dimension = 0; dimension < 2; dimension++) {
          TadPack expected = own.tadShapeInfoAndOffsets(array, new int[] {dimension});
          TadPack actual = caching.tadShapeInfoAndOffsets(array, new int[] {dimension});
          assertThat(actual.getTadShapeInfo().asLong())
              .isEqualTo(expected.getTadShapeInfo().asLong());
          assertThat(actual.getTadOffsets().asLong()).isEqualTo(expected.getTadOffsets().asLong());
        }
      }
    }
  }

  @Test
  void findsOutOnceForEachShapeAndDimension() {
    int[] dimensions = {0};
    TadPack first = caching.tadShapeInfoAndOffsets(Nd4j.create(4, 3), dimensions);
    dimensions[0] = 1;

    assertThat(caching.tadShapeInfoAndOffsets(Nd4j.create(4, 3), new int[] {0})).isSameAs(first);
    assertThat(caching.tadShapeInfoAndOffsets(Nd4j.create(4, 3), dimensions)).isNotSameAs(first);
  }

  @Test
  void keepsNoMoreThanItMay() {
    for (int rows = 1; rows <= CachingExecutioner.MOST; rows++) {
      caching.tadShapeInfoAndOffsets(Nd4j.create(rows, 3), new int[] {0});
    }
    INDArray oneTooMany = Nd4j.create(CachingExecutioner.MOST + 1, 3);

    assertThat(caching.tadShapeInfoAndOffsets(oneTooMany, new int[] {0}))
        .isNotSameAs(caching.tadShapeInfoAndOffsets(oneTooMany, new int[] {0}));
  }
}
