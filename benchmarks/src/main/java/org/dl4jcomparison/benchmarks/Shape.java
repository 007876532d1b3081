package org.dl4jcomparison.benchmarks;



/**
 * The size of a training.
 *
 * @param rows of the full batch
 * @param inputs of each row
 * @param hidden units; there is one output
 */
record Shape(int rows, int inputs, int hidden) {

  /** The notebook's first network. */
  static final Shape NOTEBOOK = new Shape(4, 2, 3);

  /** From rows x inputs x hidden, written as in {@code 256x30x64}. */
  static Shape parse(String text) {
    String[] parts = text.split("x");
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "Shape %s is not ROWSxINPUTSxHIDDEN, as in 256x30x64".formatted(text));
    }
    return new Shape(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  /** Whether the loss is computed before every update, as the notebook does. */
  boolean scored() {
    return rows == NOTEBOOK.rows;
  }

  /** Multiply-adds of the two large products of an update: forward, and the gradient of W1. */
  double multiplyAdds() {
    return 2.0 * rows * inputs * hidden;
  }

  @Override
  public String toString() {
    return rows + "x" + inputs + "x" + hidden;
  }
}
