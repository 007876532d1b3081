package org.dl4jcomparison.manual.fast;

/**
 * The three sweeps of an update that cost anything, over ranges, so that several threads can share
 * one sweep. Every number that a sweep writes belongs to one row or one hidden unit and is computed
 * in an order that does not depend on the ranges: however a sweep is shared, its bits are the same.
 *
 * <p>An instance serves one {@link State} while that is bound to one number of rows.
 */
interface Sweeps {
  /** Takes over the data that the state is bound to; called by one thread. */
  void bind();

  /** Takes over the parameters as they are now; called before {@link #forward} by one thread. */
  void prepare();

  /** Takes over W2 as it is now; called before {@link #hiddenGradient} by one thread. */
  void prepareBack();

  /**
   * {@code S1 = sigmoid(X @ W1 + b1)} and {@code S2 = sigmoid(S1 @ W2 + b2)}, for rows from
   * (inclusive) to (exclusive).
   *
   * @param part which of the sharing threads this is, from 0
   */
  void forward(int from, int to, int part);

  /** {@code S1.T @ delta2}, the gradient of W2, for hidden units from to to. */
  void outputGradient(int from, int to, int part);

  /**
   * With {@code delta1 = (delta2 @ W2.T) * S1 * (1 - S1)}: {@code X.T @ delta1}, the gradient of
   * W1, and delta1's column sums, that of b1, for hidden units from to to.
   */
  void hiddenGradient(int from, int to, int part);

  /** Ranges of rows start at multiples of this. */
  int rowStep();

  /** Ranges of hidden units start at multiples of this. */
  int unitStep();
}
