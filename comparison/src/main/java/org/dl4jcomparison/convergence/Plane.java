package org.dl4jcomparison.convergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dl4jcomparison.engine.Snapshot;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.manual.Parameters;

/**
 * The two inputs that a decision surface is drawn over; all others stay at their mean over the
 * training rows.
 *
 * @param x the input to the right
 * @param y the input upwards
 * @param mean of every input over the training rows
 * @param rangeX shown of x
 * @param rangeY shown of y
 */
public record Plane(int x, int y, double[] mean, Range rangeX, Range rangeY) {
  /** The margin around the rows, as a share of their range. */
  private static final double MARGIN = 0.25;

  /**
   * A range of an axis.
   *
   * @param low its lower end
   * @param high its upper end
   */
  record Range(double low, double high) {
    static Range around(double[][] rows, int input) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (double[] row : rows) {
        least = Math.min(least, row[input]);
        most = Math.max(most, row[input]);
      }
      double room = most > least ? MARGIN * (most - least) : 1;
      return new Range(least - room, most + room);
    }
  }

  /**
   * Chooses the plane: both inputs if there are two; of more, the two with the largest weights in
   * the trained networks, each weight multiplied by that of the hidden unit that it leads to.
   *
   * @return empty if there are fewer than two inputs
   */
  static Optional<Plane> of(Dataset data, List<Measurement> measurements) {
    int inputs = data.inputs();
    if (inputs < 2) {
      return Optional.empty();
    }
    double[] mean = new double[inputs];
    for (double[] row : data.x()) {
      for (int k = 0; k < inputs; k++) {
        mean[k] += row[k] / data.rows();
      }
    }
    List<Integer> chosen =
        inputs == 2 ? List.of(0, 1) : heaviest(inputs, measurements).stream().sorted().toList();
    int x = chosen.get(0);
    int y = chosen.get(1);
    return Optional.of(new Plane(x, y, mean, Range.around(data.x(), x), Range.around(data.x(), y)));
  }

  private static List<Integer> heaviest(int inputs, List<Measurement> measurements) {
    double[] weight = new double[inputs];
    for (Measurement measurement : measurements) {
      last(measurement).ifPresent(p -> add(weight, p));
    }
    return IntStream.range(0, inputs)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> -weight[k]))
        .limit(2)
        .toList();
  }

  private static Optional<Parameters> last(Measurement measurement) {
    List<Snapshot> snapshots = measurement.run().snapshots();
    return snapshots.isEmpty()
        ? Optional.empty()
        : Optional.of(snapshots.get(snapshots.size() - 1).parameters());
  }

  private static void add(double[] weight, Parameters parameters) {
    // Each is a copy of what the parameters hold.
    double[][] w1 = parameters.w1();
    double[][] w2 = parameters.w2();
    double[] own = new double[weight.length];
    double sum = 0;
    for (int k = 0; k < own.length; k++) {
      for (int j = 0; j < parameters.hidden(); j++) {
        own[k] += Math.abs(w1[k][j] * w2[j][0]);
      }
      sum += own[k];
    }
    for (int k = 0; sum > 0 && k < own.length; k++) {
      weight[k] += own[k] / sum;
    }
  }

  /**
   * The network as a function of the plane's inputs alone: hidden unit j computes {@code
   * sigmoid(bias[j] + byX[j] x + byY[j] y)}.
   */
  Section cut(Parameters parameters) {
    int hidden = parameters.hidden();
    double[][] w1 = parameters.w1();
    double[][] w2 = parameters.w2();
    double[] bias = parameters.b1()[0];
    double[] out = new double[hidden];
    for (int j = 0; j < hidden; j++) {
      for (int k = 0; k < mean.length; k++) {
        bias[j] += k == x || k == y ? 0 : mean[k] * w1[k][j];
      }
      out[j] = w2[j][0];
    }
    return new Section(bias, w1[x], w1[y], out, parameters.b2()[0][0]);
  }

  /**
   * A network cut by the plane.
   *
   * @param bias of each hidden unit, the inputs that stay at their mean included
   * @param byX weight of x into each
   * @param byY weight of y into each
   * @param out weight of each into the output
   * @param last the output's bias
   */
  record Section(double[] bias, double[] byX, double[] byY, double[] out, double last) {
    /** The network's output, in [0, 1]. */
    double at(double x, double y) {
      double sum = last;
      for (int j = 0; j < bias.length; j++) {
        sum += out[j] / (1 + Math.exp(-(bias[j] + byX[j] * x + byY[j] * y)));
      }
      return 1 / (1 + Math.exp(-sum));
    }

    /** All its numbers, in the order of the fields. */
    List<Double> numbers() {
      List<Double> numbers = new ArrayList<>();
      for (double[] part : List.of(bias, byX, byY, out)) {
        for (double number : part) {
          numbers.add(number);
        }
      }
      numbers.add(last);
      return numbers;
    }
  }
}
