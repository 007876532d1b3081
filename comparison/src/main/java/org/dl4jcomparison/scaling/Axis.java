package org.dl4jcomparison.scaling;

/** What is varied while everything else stays. */
public enum Axis {
  /** The data's rows. */
  ROWS {
    @Override
    public int of(NetworkSize size) {
      return size.rows();
    }

    @Override
    NetworkSize with(NetworkSize size, int value) {
      return new NetworkSize(value, size.inputs(), size.hidden());
    }
  },
  /** The network's width. */
  HIDDEN {
    @Override
    public int of(NetworkSize size) {
      return size.hidden();
    }

    @Override
    NetworkSize with(NetworkSize size, int value) {
      return new NetworkSize(size.rows(), size.inputs(), value);
    }
  };

  /** The value that a size has on this axis. */
  public abstract int of(NetworkSize size);

  /** The size with another value on this axis. */
  abstract NetworkSize with(NetworkSize size, int value);
}
