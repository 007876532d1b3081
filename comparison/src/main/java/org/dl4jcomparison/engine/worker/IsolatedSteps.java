package org.dl4jcomparison.engine.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.Parameters;

/**
 * A network that is stepped in a worker, which nobody else has meanwhile. What goes wrong there is
 * an {@link IllegalStateException} here.
 */
final class IsolatedSteps implements TracedEngine.TracedSteps {
  /** Updates of one message; it holds a few megabytes at most. */
  private static final int AT_ONCE = 50;

  private final WorkerPool.Lease lease;
  private final double[][] labels;
  private boolean broken;

  private IsolatedSteps(WorkerPool.Lease lease, double[][] labels) {
    this.lease = lease;
    this.labels = labels;
  }

  static IsolatedSteps start(
      WorkerPool pool,
      Isolation isolation,
      TracedEngine engine,
      NetworkSpec spec,
      Dataset data,
      Parameters initial) {
    try {
      IsolatedSteps steps =
          new IsolatedSteps(pool.leaseForSteps(isolation, engine.getClass()), data.y());
      try {
        steps.ask(
            new Message.Start(engine.getClass().getName(), spec, data, initial),
            Message.Started.class);
        return steps;
      } catch (RuntimeException e) {
        steps.close();
        throw e;
      }
    } catch (WorkerFailure e) {
      throw failed(e);
    }
  }

  @Override
  public void update() {
    tracedUpdate(labels);
  }

  @Override
  public UpdateTrace tracedUpdate(double[][] labels) {
    return steps(labels, 1).get(0);
  }

  /** Many at once: one message for each would take longer than the update. */
  @Override
  public Iterator<UpdateTrace> tracedUpdates(double[][] labels, int updates) {
    return new Iterator<>() {
      private final Deque<UpdateTrace> ahead = new ArrayDeque<>();
      private int left = updates;

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public UpdateTrace next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        if (ahead.isEmpty()) {
          ahead.addAll(steps(labels, Math.min(AT_ONCE, left)));
        }
        left--;
        return ahead.remove();
      }
    };
  }

  private List<UpdateTrace> steps(double[][] labels, int updates) {
    return ask(new Message.Step(labels, updates), Message.Stepped.class).traces();
  }

  @Override
  public double[][] outputs() {
    return ask(new Message.Look(), Message.Seen.class).outputs();
  }

  @Override
  public Parameters parameters() {
    return ask(new Message.Look(), Message.Seen.class).parameters();
  }

  private <T extends Message> T ask(Message question, Class<T> answer) {
    try {
      return lease.worker().step(question, answer);
    } catch (WorkerFailure e) {
      broken = true;
      throw failed(e);
    }
  }

  private static IllegalStateException failed(WorkerFailure e) {
    return new IllegalStateException("the worker JVM " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try (lease) {
      if (!broken) {
        lease.worker().stop();
      }
    } catch (WorkerFailure e) {
      // It is not given to anybody else.
    }
  }
}
