package org.dl4jcomparison.experiment;

import java.io.Serializable;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.Parameters;

/** Where a network's parameters come from before training. */
public sealed interface Initialization extends Serializable {

  /** The parameters of an inputs-hidden-outputs network for a seed. */
  Parameters parameters(int inputs, int hidden, int outputs, long seed);

  /** A short name: the initializer's, or the weights file's. */
  String label();

  /**
   * Drawn by an initializer.
   *
   * @param kind which one
   * @param constant the value of {@link InitializerKind#CONSTANT}; 0 for the others
   */
  record Draw(InitializerKind kind, double constant) implements Initialization {

    /** An initializer that needs no value. */
    public static Draw of(InitializerKind kind) {
      return new Draw(kind, 0);
    }

    @Override
    public Parameters parameters(int inputs, int hidden, int outputs, long seed) {
      Initializer initializer =
          switch (kind) {
            case UNIFORM_0_1 -> Initializer.uniform01();
            case UNIFORM_FAN_IN -> Initializer.uniformFanIn();
            case XAVIER_UNIFORM -> Initializer.xavierUniform();
            case ZEROS -> Initializer.constant(0);
            case CONSTANT -> Initializer.constant(constant);
          };
      return initializer.draw(inputs, hidden, outputs, seed);
    }

    @Override
    public String label() {
      return kind == InitializerKind.CONSTANT
          ? kind.label() + " " + Numbers.shortest(constant)
          : kind.label();
    }
  }

  /**
   * Weights and biases uniform in ±limit: the neighbourhood of zero.
   *
   * @param limit above zero
   */
  record Noise(double limit) implements Initialization {
    @Override
    public Parameters parameters(int inputs, int hidden, int outputs, long seed) {
      return Initializer.uniform(limit).draw(inputs, hidden, outputs, seed);
    }

    @Override
    public String label() {
      return "uniform ±" + Numbers.shortest(limit);
    }
  }

  /**
   * Read from a file. The seed changes nothing.
   *
   * @param file as the experiment file names it
   * @param values what it holds
   */
  record Given(String file, Parameters values) implements Initialization {
    @Override
    public Parameters parameters(int inputs, int hidden, int outputs, long seed) {
      return values;
    }

    @Override
    public String label() {
      return file;
    }
  }
}
