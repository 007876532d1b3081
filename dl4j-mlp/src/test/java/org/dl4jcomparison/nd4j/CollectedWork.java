package org.dl4jcomparison.nd4j;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.dl4jcomparison.dl4j.Dl4jMlp;
import org.dl4jcomparison.dl4j.Dl4jSettings;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A program that gives the collector as many chances as it can to free what ND4J is working on:
 * threads add a row to a matrix, or train networks, and every collection that one of them causes
 * stops the others wherever they are. To be run with a young generation of a megabyte.
 */
final class CollectedWork {
  private static final int THREADS = 4;

  private CollectedWork() {}

  /** Takes {@code additions} or {@code updates}, and how many in all. */
  public static void main(String[] args) throws InterruptedException {
    int each = Integer.parseInt(args[1]) / THREADS;
    Runnable work = args[0].equals("additions") ? () -> add(each) : () -> train(each);
    Thread[] threads = new Thread[THREADS];
    for (int t = 0; t < THREADS; t++) {
      threads[t] = new Thread(work);
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long collections =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionCount)
            .sum();
    System.out.printf(
        "%s: %d %s, %d collections%n",
        Nd4j.getExecutioner().getClass().getSimpleName(), THREADS * each, args[0], collections);
  }

  private static void add(int times) {
    INDArray matrix = Nd4j.zeros(DataType.FLOAT, 16, 64);
    INDArray row = Nd4j.ones(DataType.FLOAT, 1, 64);
    for (int i = 0; i < times; i++) {
      matrix.addiRowVector(row);
    }
    if (matrix.getDouble(15, 63) != times) {
      throw new IllegalStateException("%d additions of 1 made %s".formatted(times, matrix));
    }
  }

  private static void train(int updates) {
    Random random = new Random(1);
    double[][] x = new double[200][2];
    double[][] y = new double[x.length][1];
    for (int i = 0; i < x.length; i++) {
      x[i][0] = random.nextGaussian();
      x[i][1] = random.nextGaussian();
      y[i][0] = i % 2;
    }
    Dl4jSettings settings = new Dl4jSettings(Dl4jSettings.adam(0.001, 1e-8), false, DataType.FLOAT);
    Dl4jMlp network = new Dl4jMlp(settings, MlpWeights.uniformFanIn(2, 64, 1, 1), x, y);
    for (int i = 0; i < updates; i++) {
      network.update();
    }
  }
}
