package org.dl4jcomparison.manual.fast;

/**
 * Kernels written with the JDK's incubating Vector API. Loaded by name, and only where the JVM has
 * the module {@code jdk.incubator.vector}: nothing else may mention this class.
 */
final class VectorKernels extends Kernels {
  /** Activations per update from which vectors are quicker than the scalar loops. */
  private static final int LEAST_ACTIVATIONS = 64;

  private final Kernels scalar = Kernels.scalar();

  VectorKernels() {
    // Loads the Vector API now, so that its absence shows here and not in an update.
    VectorTile.columns();
  }

  @Override
  public String describe() {
    return "Vector API, %d doubles at a time; %s for float32 and tiny networks"
        .formatted(VectorTile.columns() / 2, scalar.describe());
  }

  @Override
  Sweeps sweeps(State state, int parts) {
    boolean tiny = (long) state.rows * state.hidden < LEAST_ACTIVATIONS;
    boolean narrow = state.hidden < VectorTile.columns() / 2;
    return state.single || tiny || narrow
        ? scalar.sweeps(state, parts)
        : new VectorSweeps(state, parts);
  }
}
