package org.dl4jcomparison.manual.fast;

/** Which instructions the sweeps over the data are written with. */
public abstract class Kernels {
  private static final int SMALL_HIDDEN = 8;
  private static final String VECTOR_MODULE = "jdk.incubator.vector";
  private static final String VECTOR_KERNELS = "org.dl4jcomparison.manual.fast.VectorKernels";

  Kernels() {}

  /** What they are, in a few words, for reports. */
  public abstract String describe();

  /**
   * The sweeps for a network and its bound data.
   *
   * @param parts how many threads will share them at most
   */
  abstract Sweeps sweeps(State state, int parts);

  /** Plain Java; the results equal the readable network's bit for bit. */
  public static Kernels scalar() {
    return new Scalar();
  }

  /**
   * The quickest that this JVM offers: with the Vector API where it was started with {@code
   * --add-modules jdk.incubator.vector}, else scalar ones. In double precision their results agree
   * to 1e-12.
   */
  public static Kernels best() {
    if (ModuleLayer.boot().findModule(VECTOR_MODULE).isEmpty()) {
      return scalar();
    }
    try {
      return (Kernels) Class.forName(VECTOR_KERNELS).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      // Another JVM's Vector API, which these kernels were not compiled for.
      return scalar();
    }
  }

  private static final class Scalar extends Kernels {
    @Override
    public String describe() {
      return "scalar Java loops";
    }

    @Override
    Sweeps sweeps(State state, int parts) {
      return state.hidden < SMALL_HIDDEN ? new SmallSweeps(state) : new ScalarSweeps(state, parts);
    }
  }
}
