package org.dl4jcomparison.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class MatricesTest {

  @Test
  void takesOutWhatIsInHoweverItIsLaidOut() {
    INDArray rowByRow = Nd4j.create(new double[][] {{1, 2, 3}, {4, 5, 6}});
    INDArray large = Nd4j.linspace(DataType.FLOAT, 1, 20, 1).reshape('c', 4, 5);
    List<INDArray> matrices =
        List.of(
            rowByRow,
            rowByRow.dup('f'),
            rowByRow.transpose(),
            rowByRow.castTo(DataType.FLOAT),
            rowByRow.getColumn(1).reshape(2, 1),
            rowByRow.get(NDArrayIndex.all(), NDArrayIndex.interval(1, 2)),
            rowByRow.get(NDArrayIndex.interval(1, 2), NDArrayIndex.all()),
            large.get(NDArrayIndex.interval(1, 2, 4), NDArrayIndex.interval(1, 4)),
            Nd4j.create(new double[][] {{7}}));

    for (INDArray matrix : matrices) {
      double[][] values = Matrices.toJava(matrix);
      assertThat(values.length).isEqualTo(matrix.rows());
      for (int i = 0; i < values.length; i++) {
        assertThat(values[i]).hasSize(matrix.columns());
        for (int j = 0; j < values[i].length; j++) {
          assertThat(values[i][j]).isEqualTo(matrix.getDouble(i, j));
        }
      }
    }
  }
}
