package org.dl4jcomparison.engine.worker;

import org.dl4jcomparison.engine.TrainingListener;

/**
 * Passes every update on once and in order, although a training that is tried again starts from its
 * first update. The numbers are the same then: a training is a function of what it is given.
 */
final class OnceOnly implements TrainingListener {
  private final TrainingListener listener;
  private int next;

  OnceOnly(TrainingListener listener) {
    this.listener = listener;
  }

  @Override
  public void reached(int update, double loss) {
    if (update == next) {
      next++;
      listener.reached(update, loss);
    }
  }
}
