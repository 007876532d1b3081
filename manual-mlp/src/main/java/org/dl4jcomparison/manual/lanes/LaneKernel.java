package org.dl4jcomparison.manual.lanes;

/** Which instructions the lanes are written with. */
public abstract class LaneKernel {
  private static final String VECTOR_MODULE = "jdk.incubator.vector";
  private static final String VECTOR_KERNEL = "org.dl4jcomparison.manual.lanes.VectorLaneKernel";

  LaneKernel() {}

  /**
   * A short name for keys of stored runs. Two kernels of one name give the same bits, whatever the
   * machine's vectors hold.
   */
  public abstract String name();

  /** What it is, in a few words, for reports. */
  public abstract String describe();

  abstract Lanes lanes(LaneProblem problem);

  /** Plain Java, one network after the other; the readable network's results bit for bit. */
  public static LaneKernel scalar() {
    return new Scalar();
  }

  /**
   * The quickest that this JVM offers: with the Vector API where it was started with {@code
   * --add-modules jdk.incubator.vector}, else scalar. Their losses agree to 1e-12.
   */
  public static LaneKernel best() {
    if (ModuleLayer.boot().findModule(VECTOR_MODULE).isEmpty()) {
      return scalar();
    }
    try {
      return (LaneKernel) Class.forName(VECTOR_KERNEL).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      // Another JVM's Vector API, which this kernel was not compiled for.
      return scalar();
    }
  }

  private static final class Scalar extends LaneKernel {
    @Override
    public String name() {
      return "scalar";
    }

    @Override
    public String describe() {
      return "scalar Java loops, one network at a time";
    }

    @Override
    Lanes lanes(LaneProblem problem) {
      return new ScalarLanes(problem);
    }
  }
}
