package org.dl4jcomparison.scaling;

/** What is varied while everything else stays. */
public enum Axis {
  /** The data's rows. */
  ROWS("rows") {
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
  HIDDEN("hidden units") {
    @Override
    public int of(NetworkSize size) {
      return size.hidden();
    }

    @Override
    NetworkSize with(NetworkSize size, int value) {
      return new NetworkSize(size.rows(), size.inputs(), value);
    }
  };

  private final String label;

  Axis(String label) {
    this.label = label;
  }

  /** In the plural. */
  public String label() {
    return label;
  }

  /** The value that a size has on this axis. */
  public abstract int of(NetworkSize size);

  /** The size with another value on this axis. */
  abstract NetworkSize with(NetworkSize size, int value);
}
