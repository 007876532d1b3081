package org.dl4jcomparison.engine.worker;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.TrainingListener;

/**
 * Tells from a thread of its own that a worker is alive while it has something to do, and how far
 * it is; the training only leaves its losses here.
 */
final class Pulse implements TrainingListener, PopulationTrainer.Listener, AutoCloseable {
  private static final int MILLISECONDS = 50;
  private static final int BEATS_BETWEEN_SIGNS = 10;

  private final Channel channel;
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final Thread thread;

  // The two are guarded by `losses`, which is never held while something is sent.
  private final Object losses = new Object();
  private double[] waiting = new double[1024];
  private int count;
  private long next;

  // Guarded by this: after idle() nothing more is sent before the answer.
  private boolean busy;
  private int beats;

  Pulse(Channel channel) {
    this.channel = channel;
    thread = new Thread(this::beat, "pulse");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void reached(int update, double loss) {
    synchronized (losses) {
      if (count == waiting.length) {
        waiting = Arrays.copyOf(waiting, 2 * count);
      }
      waiting[count++] = loss;
      next = update + 1;
    }
  }

  @Override
  public void advanced(int updates) {
    synchronized (losses) {
      next += updates;
    }
  }

  /** Work begins that the other side waits for. */
  synchronized void busy() {
    synchronized (losses) {
      count = 0;
      next = 0;
    }
    busy = true;
    beats = 0;
    notifyAll();
  }

  /** The work is over. */
  synchronized void idle() {
    busy = false;
  }

  private synchronized void beat() {
    try {
      while (true) {
        if (busy) {
          send();
          wait(MILLISECONDS);
        } else {
          wait();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // Nobody is there to work for.
      Runtime.getRuntime().halt(0);
    }
  }

  private void send() throws IOException {
    double[] batch;
    long end;
    synchronized (losses) {
      batch = Arrays.copyOf(waiting, count);
      end = next;
      count = 0;
    }
    if (batch.length > 0) {
      channel.send(new Message.Progress((int) end - batch.length, batch));
    }
    if (beats++ % BEATS_BETWEEN_SIGNS == 0) {
      channel.send(new Message.Alive(end, system.getProcessCpuTime()));
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
