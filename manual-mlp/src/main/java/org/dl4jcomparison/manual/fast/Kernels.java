package org.dl4jcomparison.manual.fast;

/** Which instructions the sweeps over the data are written with. */
public abstract class Kernels {
  private static final int SMALL_HIDDEN = 8;

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

  /** The quickest that this JVM offers. */
  public static Kernels best() {
    return scalar();
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
