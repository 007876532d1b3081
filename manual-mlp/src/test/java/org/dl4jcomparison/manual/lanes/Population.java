package org.dl4jcomparison.manual.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.TrainingOptions;
import org.hipparchus.random.MersenneTwister;

/** Drawn data, and drawn starts whose seeds are 1, 2, 3, … */
record Population(double[][] x, double[][] y, List<LaneStart> starts) {
  static final double[][] XOR_X = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  static final double[][] XOR_Y = {{0}, {1}, {1}, {0}};

  static Population drawn(int rows, int inputs, int hidden, int count, long seed) {
    MersenneTwister random = new MersenneTwister((int) seed);
    double[][] x = new double[rows][inputs];
    double[][] y = new double[rows][1];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < inputs; k++) {
        x[i][k] = random.nextGaussian();
      }
      y[i][0] = random.nextBoolean() ? 1 : 0;
    }
    return new Population(x, y, starts(Initializer.uniformFanIn(), inputs, hidden, count));
  }

  static Population xor(Initializer initializer, int hidden, int count) {
    return new Population(XOR_X, XOR_Y, starts(initializer, 2, hidden, count));
  }

  private static List<LaneStart> starts(
      Initializer initializer, int inputs, int hidden, int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(seed -> new LaneStart(seed, initializer.draw(inputs, hidden, 1, seed)))
        .toList();
  }

  /** Every run by its seed, however they ended. */
  Map<Long, LaneRun> trained(TrainingOptions options, LaneGoal goal, LaneKernel kernel) {
    List<LaneRun> runs = new ArrayList<>();
    new LaneTrainer(x, y, options, goal, kernel).train(LaneStarts.of(starts.iterator()), runs::add);
    Map<Long, LaneRun> bySeed = new TreeMap<>();
    runs.forEach(run -> bySeed.put(run.seed(), run));
    if (bySeed.size() != runs.size() || runs.size() != starts.size()) {
      throw new AssertionError("%d runs of %d starts".formatted(runs.size(), starts.size()));
    }
    return bySeed;
  }
}
