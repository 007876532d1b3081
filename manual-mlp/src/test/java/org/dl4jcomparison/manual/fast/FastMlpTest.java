package org.dl4jcomparison.manual.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.TrainingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FastMlpTest {
  @Test
  void theBestKernelsAreVectorsWhereTheModuleIs() {
    boolean module = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    String kernels = Kernels.best().describe();
    System.out.println("best kernels: " + kernels);
    assertThat(kernels.startsWith("Vector API")).isEqualTo(module);
    assertThat(Kernels.scalar().describe()).doesNotContain("Vector API");
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void theNumberOfThreadsChangesNoBit(Setting setting) {
    for (int[] shape : new int[][] {{300, 20, 50, 1}, {517, 7, 61, 2}, {1031, 33, 9, 1}}) {
      Problem problem = new Problem(shape[0], shape[1], shape[2], shape[3], 7);
      Parameters one = trained(problem, setting, Kernels.best(), 1);
      for (int threads : new int[] {2, 3, 7}) {
        assertThat(trained(problem, setting, Kernels.best(), threads))
            .as("%d threads", threads)
            .isEqualTo(one);
      }
      assertThat(trained(problem, setting, Kernels.scalar(), 2))
          .as("scalar")
          .isEqualTo(trained(problem, setting, Kernels.scalar(), 1));
    }
  }

  private static Parameters trained(
      Problem problem, Setting setting, Kernels kernels, int threads) {
    try (FastMlp network = new FastMlp(problem.start(), setting.options(), kernels, threads)) {
      for (int update = 0; update < 10; update++) {
        network.update(problem.flatX(), problem.flatY());
      }
      return network.parameters();
    }
  }

  @Test
  void aForwardPassIsMadeOncePerUpdateHoweverOftenItsResultIsLookedAt() {
    Problem problem = new Problem(9, 4, 5, 1, 1);
    CountingKernels kernels = new CountingKernels();
    FastMlp network = new FastMlp(problem.start(), TrainingOptions.notebook(), kernels, 1);

    for (int update = 1; update <= 3; update++) {
      network.outputs(problem.flatX());
      network.loss(problem.flatX(), problem.flatY());
      network.update(problem.flatX(), problem.flatY());
      assertThat(kernels.forwards).isEqualTo(update);
    }
    network.outputs(problem.flatX());
    assertThat(kernels.forwards).isEqualTo(4);
    network.outputs(FlatMatrix.of(problem.x()));
    assertThat(kernels.forwards).isEqualTo(5);
  }

  @Test
  void anUpdateLeavesBehindTheOutputsThatItStartedFrom() {
    Problem problem = new Problem(9, 4, 5, 2, 1);
    CountingKernels kernels = new CountingKernels();
    FastMlp network = new FastMlp(problem.start(), TrainingOptions.notebook(), kernels, 1);
    assertThatIllegalStateException().isThrownBy(network::outputsBeforeUpdate);

    double[][] before = network.outputs(problem.flatX());
    assertThatIllegalStateException().isThrownBy(network::outputsBeforeUpdate);
    network.update(problem.flatX(), problem.flatY());
    assertThat(network.outputsBeforeUpdate()).isDeepEqualTo(before);
    assertThat(kernels.forwards).isEqualTo(1);

    network.update(problem.flatX(), problem.flatY());
    assertThat(network.outputsBeforeUpdate()).isNotEqualTo(before);
    assertThat(kernels.forwards).isEqualTo(2);
    network.outputs(problem.flatX());
    assertThatIllegalStateException().isThrownBy(network::outputsBeforeUpdate);
  }

  @Test
  void otherDataMayFollow() {
    Problem first = new Problem(9, 4, 40, 1, 1);
    Problem longer = new Problem(50, 4, 40, 1, 2);
    Problem sameLength = new Problem(9, 4, 40, 1, 3);
    FastMlp mixed = new FastMlp(first.start(), TrainingOptions.notebook());
    mixed.update(first.flatX(), first.flatY());
    Parameters after = mixed.parameters();
    for (Problem next : new Problem[] {longer, sameLength, first}) {
      FastMlp fresh = new FastMlp(after, TrainingOptions.notebook());
      assertThat(mixed.outputs(next.flatX())).isDeepEqualTo(fresh.outputs(next.flatX()));
      assertThat(mixed.loss(next.flatX(), next.flatY()))
          .isEqualTo(CrossEntropy.mean(fresh.outputs(next.flatX()), next.y()));
    }
  }

  @Test
  void shapesThatDoNotFitAreRefusedInOneLine() {
    Problem problem = new Problem(9, 4, 5, 1, 1);
    Problem narrow = new Problem(9, 3, 5, 1, 1);
    Problem brief = new Problem(8, 4, 5, 1, 1);
    FastMlp network = new FastMlp(problem.start(), TrainingOptions.notebook());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.update(narrow.flatX(), problem.flatY()))
        .withMessage("x is 9 x 3, not 9 x 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.update(problem.flatX(), brief.flatY()))
        .withMessage("y is 8 x 1, not 9 x 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FlatMatrix.of(new double[][] {{1, 2}, {3}}))
        .withMessage("Row 1 has 1 values, not 2");
    assertThatIllegalArgumentException().isThrownBy(() -> FlatMatrix.of(new double[0][0]));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FastMlp(problem.start(), TrainingOptions.notebook(), Kernels.scalar(), 0))
        .withMessage("Number of threads 0 is not at least 1");
  }

  /** Scalar kernels that count forward sweeps. */
  private static final class CountingKernels extends Kernels {
    private int forwards;

    @Override
    public String describe() {
      return "counting";
    }

    @Override
    Sweeps sweeps(State state, int parts) {
      Sweeps sweeps = Kernels.scalar().sweeps(state, parts);
      return (Sweeps)
          java.lang.reflect.Proxy.newProxyInstance(
              Sweeps.class.getClassLoader(),
              new Class<?>[] {Sweeps.class},
              (proxy, method, arguments) -> {
                forwards += method.getName().equals("forward") ? 1 : 0;
                return method.invoke(sweeps, arguments);
              });
    }
  }
}
