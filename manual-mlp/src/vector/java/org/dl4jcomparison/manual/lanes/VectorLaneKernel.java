package org.dl4jcomparison.manual.lanes;

/**
 * Lanes written with the JDK's incubating Vector API. Loaded by name, and only where the JVM has
 * the module {@code jdk.incubator.vector}: nothing else may mention this class.
 */
final class VectorLaneKernel extends LaneKernel {
  VectorLaneKernel() {
    // Loads the Vector API now, so that its absence shows here and not in a training.
    VectorMath.everywhere(0);
  }

  @Override
  public String name() {
    return "lanes-1";
  }

  @Override
  public String describe() {
    return "Vector API, %d networks in a vector".formatted(VectorMath.LANES);
  }

  @Override
  Lanes lanes(LaneProblem problem) {
    return new VectorLanes(problem);
  }
}
