package org.dl4jcomparison.benchmarks;



import org.dl4jcomparison.dl4j.Dl4jMlp;
import org.dl4jcomparison.dl4j.Dl4jSettings;
import org.dl4jcomparison.nd4j.MlpWeights;
import org.dl4jcomparison.manual.CrossEntropy;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.ManualMlp;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.fast.FastMlp;
import org.dl4jcomparison.manual.fast.FlatMatrix;
import org.dl4jcomparison.manual.fast.Kernels;
import org.nd4j.linalg.api.buffer.DataType;

/** A network in training, of whichever implementation. */
interface Trainer extends AutoCloseable {
  void update();

  double loss();

  Parameters parameters();

  @Override
  default void close() {}

  /** The implementations that are timed. */
  enum Implementation {
    READABLE(HiddenGradient.UPDATED_WEIGHTS),
    SCALAR(HiddenGradient.UPDATED_WEIGHTS),
    VECTOR(HiddenGradient.UPDATED_WEIGHTS),
    DL4J(HiddenGradient.SAME_WEIGHTS);

    private final HiddenGradient order;

    Implementation(HiddenGradient order) {
      this.order = order;
    }

    /** Which W2 it carries the error back through; the cost is the same. */
    HiddenGradient order() {
      return order;
    }

    Trainer train(Problem problem, int threads) {
      return switch (this) {
        case READABLE -> readable(problem, order);
        case SCALAR -> fast(problem, Kernels.scalar(), threads);
        case VECTOR -> fast(problem, Kernels.best(), threads);
        case DL4J -> dl4j(problem);
      };
    }
  }

  static Trainer readable(Problem problem, HiddenGradient order) {
    ManualMlp network = new ManualMlp(problem.start(), Problem.options(order));
    return new Trainer() {
      @Override
      public void update() {
        network.update(problem.x(), problem.y());
      }

      @Override
      public double loss() {
        return CrossEntropy.mean(network.outputs(problem.x()), problem.y());
      }

      @Override
      public Parameters parameters() {
        return network.parameters();
      }
    };
  }

  private static Trainer fast(Problem problem, Kernels kernels, int threads) {
    FastMlp network =
        new FastMlp(
            problem.start(), Problem.options(HiddenGradient.UPDATED_WEIGHTS), kernels, threads);
    FlatMatrix x = FlatMatrix.of(problem.x());
    FlatMatrix y = FlatMatrix.of(problem.y());
    return new Trainer() {
      @Override
      public void update() {
        network.update(x, y);
      }

      @Override
      public double loss() {
        return network.loss(x, y);
      }

      @Override
      public Parameters parameters() {
        return network.parameters();
      }

      @Override
      public void close() {
        network.close();
      }
    };
  }

  private static Trainer dl4j(Problem problem) {
    Parameters start = problem.start();
    Dl4jMlp network =
        new Dl4jMlp(
            new Dl4jSettings(
                Dl4jSettings.gradientDescent(Problem.LEARNING_RATE), true, DataType.DOUBLE),
            new MlpWeights(start.w1(), start.b1(), start.w2(), start.b2()),
            problem.x(),
            problem.y());
    return new Trainer() {
      @Override
      public void update() {
        network.update();
      }

      @Override
      public double loss() {
        return CrossEntropy.mean(network.outputs(), problem.y());
      }

      @Override
      public Parameters parameters() {
        MlpWeights weights = network.weights();
        return new Parameters(weights.w1(), weights.b1(), weights.w2(), weights.b2());
      }
    };
  }
}
