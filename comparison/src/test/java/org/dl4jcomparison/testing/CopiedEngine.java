package org.dl4jcomparison.testing;

import java.util.List;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.Adam;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Parameters;

/**
 * The hand-written network with PyTorch's Adam once more, in double precision, with one fault of a
 * kind that people make. Without a fault it is the same to the last bit.
 */
public final class CopiedEngine extends PlainEngine implements TracedEngine {
  private static final int W1 = 0;
  private static final int B1 = 1;
  private static final int W2 = 2;
  private static final int B2 = 3;

  /** When {@link Fault#STEPPED_TWICE_ONCE} and {@link Fault#UPDATED_TWICE_ONCE} strike. */
  public static final int ONCE = 500;

  /** What is wrong with the copy. */
  public enum Fault {
    NONE("nothing"),
    TRANSPOSED_W1("W1 transposed"),
    SUM_FOR_MEAN("sum for mean"),
    BIASES_NOT_UPDATED("biases not updated"),
    STEP_COUNT_OFF_BY_ONE("Adam's step count off by one"),
    SWAPPED_BETAS("betas swapped"),
    HIDDEN_GRADIENT_THROUGH_UPDATED_W2("hidden gradient through the updated W2"),
    LEARNING_RATE_OFF("learning rate off by 1e-6"),
    STEPPED_TWICE_ONCE("W2 stepped twice at update 500"),
    UPDATED_TWICE_ONCE("W2 and its moments updated twice at update 500"),
    SINGLE_PRECISION_PARAMETERS("parameters kept in float32");

    private final String description;

    Fault(String description) {
      this.description = description;
    }

    /** In a few words. */
    public String description() {
      return description;
    }
  }

  private final Fault fault;

  public CopiedEngine(Fault fault) {
    super("copy", Kind.HAND_WRITTEN);
    this.fault = fault;
  }

  @Override
  public TracedSteps start(NetworkSpec spec, Dataset data, Parameters initial) {
    return new Network(spec, data, initial);
  }

  private final class Network implements TracedSteps {
    private final NetworkSpec spec;
    private final double[][] x;
    private final double[][] y;
    private final double[][][] parameters;
    private final double[][][] m = new double[4][][];
    private final double[][][] v = new double[4][][];
    private int updates;

    Network(NetworkSpec spec, Dataset data, Parameters p) {
      this.spec = spec;
      this.x = data.x();
      this.y = data.y();
      this.parameters = p.arrays().toArray(new double[0][][]);
      if (fault == Fault.TRANSPOSED_W1) {
        parameters[W1] = transposed(parameters[W1]);
      }
      for (int i = 0; i < 4; i++) {
        m[i] = new double[parameters[i].length][parameters[i][0].length];
        v[i] = new double[parameters[i].length][parameters[i][0].length];
      }
    }

    @Override
    public void update() {
      tracedUpdate(y);
    }

    @Override
    public UpdateTrace tracedUpdate(double[][] labels) {
      updates++;
      double[][] s1 = layer(x, parameters[W1], parameters[B1]);
      double[][] s2 = layer(s1, parameters[W2], parameters[B2]);
      boolean mean = spec.gradient() == GradientReduction.MEAN && fault != Fault.SUM_FOR_MEAN;
      double[][] delta2 = new double[x.length][labels[0].length];
      for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < labels[i].length; j++) {
          delta2[i][j] = (s2[i][j] - labels[i][j]) * (mean ? 1.0 / x.length : 1.0);
        }
      }
      double[][][] gradient = new double[4][][];
      gradient[W2] = times(s1, delta2);
      gradient[B2] = sums(delta2);
      double[][] w2Back = copy(parameters[W2]);
      step(W2, gradient[W2]);
      step(B2, gradient[B2]);
      if (fault == Fault.HIDDEN_GRADIENT_THROUGH_UPDATED_W2
          || spec.hiddenGradient() == HiddenGradient.UPDATED_WEIGHTS) {
        w2Back = parameters[W2];
      }
      double[][] delta1 = back(delta2, w2Back, s1);
      gradient[W1] = times(x, delta1);
      gradient[B1] = sums(delta1);
      step(W1, gradient[W1]);
      step(B1, gradient[B1]);
      return new UpdateTrace(List.of(s1, s2), of(gradient), Adam.slots(of(m), of(v)), parameters());
    }

    private void step(int which, double[][] gradient) {
      boolean bias = which == B1 || which == B2;
      boolean once = updates == ONCE && which == W2;
      for (int i = 0; i < gradient.length; i++) {
        for (int j = 0; j < gradient[i].length; j++) {
          double step = adam(which, i, j, gradient[i][j]);
          if (fault == Fault.UPDATED_TWICE_ONCE && once) {
            step += adam(which, i, j, gradient[i][j]);
          }
          if (fault == Fault.STEPPED_TWICE_ONCE && once) {
            step *= 2;
          }
          if (fault != Fault.BIASES_NOT_UPDATED || !bias) {
            parameters[which][i][j] -= step;
          }
          if (fault == Fault.SINGLE_PRECISION_PARAMETERS) {
            parameters[which][i][j] = (float) parameters[which][i][j];
          }
        }
      }
    }

    private double adam(int which, int i, int j, double g) {
      boolean swapped = fault == Fault.SWAPPED_BETAS;
      double beta1 = swapped ? 0.999 : 0.9;
      double beta2 = swapped ? 0.9 : 0.999;
      int t = fault == Fault.STEP_COUNT_OFF_BY_ONE ? updates + 1 : updates;
      double rate = spec.learningRate() * (fault == Fault.LEARNING_RATE_OFF ? 1 + 1e-6 : 1);
      m[which][i][j] = beta1 * m[which][i][j] + (1 - beta1) * g;
      v[which][i][j] = beta2 * v[which][i][j] + (1 - beta2) * g * g;
      double epsilon = ((OptimizerSpec.Adam) spec.optimizer()).epsilon();
      double root = Math.sqrt(v[which][i][j]) / Math.sqrt(1 - Math.pow(beta2, t)) + epsilon;
      return rate / (1 - Math.pow(beta1, t)) * m[which][i][j] / root;
    }

    @Override
    public double[][] outputs() {
      return layer(layer(x, parameters[W1], parameters[B1]), parameters[W2], parameters[B2]);
    }

    @Override
    public Parameters parameters() {
      return of(parameters);
    }
  }

  private static Parameters of(double[][][] arrays) {
    return new Parameters(List.of(arrays));
  }

  private static double[][] layer(double[][] x, double[][] w, double[][] b) {
    double[][] a = new double[x.length][b[0].length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
          sum += x[i][k] * w[k][j];
        }
        a[i][j] = 1 / (1 + Math.exp(-(sum + b[0][j])));
      }
    }
    return a;
  }

  private static double[][] times(double[][] a, double[][] b) {
    double[][] product = new double[a[0].length][b[0].length];
    for (int p = 0; p < product.length; p++) {
      for (int q = 0; q < product[p].length; q++) {
        for (int i = 0; i < a.length; i++) {
          product[p][q] += a[i][p] * b[i][q];
        }
      }
    }
    return product;
  }

  private static double[][] sums(double[][] a) {
    double[][] ones = new double[a.length][1];
    for (double[] row : ones) {
      row[0] = 1;
    }
    return times(ones, a);
  }

  private static double[][] back(double[][] delta, double[][] w, double[][] s) {
    double[][] result = new double[s.length][s[0].length];
    for (int i = 0; i < s.length; i++) {
      for (int j = 0; j < s[i].length; j++) {
        double sum = 0;
        for (int k = 0; k < delta[i].length; k++) {
          sum += delta[i][k] * w[j][k];
        }
        result[i][j] = sum * s[i][j] * (1 - s[i][j]);
      }
    }
    return result;
  }

  private static double[][] transposed(double[][] a) {
    double[][] t = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        t[j][i] = a[i][j];
      }
    }
    return t;
  }

  private static double[][] copy(double[][] a) {
    double[][] copy = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      copy[i] = a[i].clone();
    }
    return copy;
  }
}
