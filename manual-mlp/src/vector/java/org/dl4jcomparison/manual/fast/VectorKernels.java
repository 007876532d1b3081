package org.dl4jcomparison.manual.fast;

/**
 * Kernels written with the JDK's incubating Vector API. Loaded by name, and only where the JVM has
 * the module {@code jdk.incubator.vector}: nothing else may mention this class.
 */
final class VectorKernels extends Kernels {
  /**
   * Activations per update from which vectors are used. They would be quicker from about 24 on; but
   * where an update takes microseconds anyway, the same bits on every JVM are worth more.
   */
  private static final int LEAST_ACTIVATIONS = 512;

  private final Kernels scalar = Kernels.scalar();

  VectorKernels() {
    // Loads the Vector API now, so that its absence shows here and not in an update.
    VectorTile.columns();
  }

  @Override
  public String describe() {
    return "Vector API, %d doubles at a time; %s for float32 and below %d activations"
        .formatted(VectorTile.columns() / 2, scalar.describe(), LEAST_ACTIVATIONS);
  }

  @Override
  Sweeps sweeps(State state, int parts) {
    boolean small = (long) state.rows * state.hidden < LEAST_ACTIVATIONS;
    boolean narrow = state.hidden < VectorTile.columns() / 2;
    return state.single || small || narrow
        ? scalar.sweeps(state, parts)
        : new VectorSweeps(state, parts);
  }
}
