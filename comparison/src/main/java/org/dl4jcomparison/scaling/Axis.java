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

  /** How much of it a size has. */
  public abstract int of(NetworkSize size);

  /** The same size with so much of it. */
  abstract NetworkSize with(NetworkSize size, int value);
}
