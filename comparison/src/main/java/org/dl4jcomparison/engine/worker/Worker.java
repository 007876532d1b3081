package org.dl4jcomparison.engine.worker;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.TrainingRun;

/** The conversation with one worker. Used by one thread at a time, but closed by any. */
final class Worker implements AutoCloseable {
  private final Isolation isolation;
  private final WorkerLimits limits;
  private final WorkerProcess process;
  private Channel channel;
  private boolean trusted = true;
  private int trainings;
  private long memory;
  private long growth;

  private Worker(Isolation isolation, WorkerLimits limits, WorkerProcess process) {
    this.isolation = isolation;
    this.limits = limits;
    this.process = process;
  }

  /** Starts one that begins to load the engine while this process goes on. */
  static Worker start(Isolation isolation, Class<? extends Engine> engine, WorkerLimits limits)
      throws WorkerFailure {
    try {
      return new Worker(isolation, limits, WorkerProcess.start(isolation, engine));
    } catch (IOException e) {
      throw new WorkerFailure("could not be started: " + e.getMessage(), e);
    }
  }

  Isolation isolation() {
    return isolation;
  }

  long pid() {
    return process.pid();
  }

  /** Whether the last thing that it was asked went well. */
  boolean isTrusted() {
    return trusted;
  }

  /**
   * Whether it may be given another training: it is alive, nothing has gone wrong in it, and
   * another training that takes as much memory as the last one stays below the limit.
   */
  boolean isReusable() {
    return trusted && process.isAlive() && hasRoom();
  }

  private boolean hasRoom() {
    return memory == ResidentMemory.UNKNOWN
        ? trainings < limits.trainingsOfUnknownMemory()
        : memory + growth <= limits.residentBytes();
  }

  /**
   * Trains in the worker.
   *
   * @throws WorkerFailure if the worker did not bring it to any end
   */
  TrainingRun train(Message.Train training, TrainingListener listener) throws WorkerFailure {
    HangWatch watch = new HangWatch(limits, System.nanoTime());
    int updates = 0;
    // Until the answer is here: a listener that throws leaves a worker that is still training.
    trusted = false;
    try {
      Message answer = ask(training);
      while (!(answer instanceof Message.Ended)) {
        if (answer instanceof Message.Progress progress) {
          double[] losses = progress.losses();
          for (int i = 0; i < losses.length; i++) {
            updates = progress.first() + i;
            listener.reached(updates, losses[i]);
          }
        } else if (answer instanceof Message.Alive sign) {
          Optional<String> hang = watch.alive(sign, System.nanoTime());
          if (hang.isPresent()) {
            throw new WorkerFailure(hang.get());
          }
        } else if (answer instanceof Message.Refused refused) {
          throw new WorkerFailure(refused.reason());
        }
        answer = channel.receive(limits.silence());
      }
      return ended((Message.Ended) answer);
    } catch (IOException e) {
      throw new WorkerFailure(reason(e, "after %d updates ".formatted(updates)), e);
    }
  }

  private TrainingRun ended(Message.Ended ended) {
    trainings++;
    memory = ended.memoryAfter();
    growth = Math.max(0, ended.memoryAfter() - ended.memoryBefore());
    trusted = !(ended.run().outcome() instanceof Outcome.Failed);
    return ended.run();
  }

  /**
   * Asks what an engine's results depend on there.
   *
   * @throws WorkerFailure if it gave no answer
   */
  Map<String, String> describe(Message.Describe question) throws WorkerFailure {
    trusted = false;
    try {
      Message answer = ask(question);
      while (answer instanceof Message.Alive) {
        answer = channel.receive(limits.silence());
      }
      if (answer instanceof Message.Described described) {
        trusted = true;
        return described.environment();
      }
      throw new WorkerFailure(
          answer instanceof Message.Refused refused ? refused.reason() : "answered " + answer);
    } catch (IOException e) {
      throw new WorkerFailure(reason(e, ""), e);
    }
  }

  private Message ask(Message question) throws WorkerFailure, IOException {
    if (channel == null) {
      channel = process.connect(limits.start());
    }
    channel.send(question);
    return channel.receive(limits.silence());
  }

  private String reason(IOException e, String when) {
    if (e instanceof SocketTimeoutException) {
      return "gave no sign of life for %d s".formatted(limits.silence().toSeconds());
    }
    return e instanceof EOFException || e instanceof SocketException
        ? "broke %s(%s)".formatted(when, process.end())
        : "could not be understood: " + e.getMessage();
  }

  @Override
  public void close() {
    process.close();
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // The process at the other end is gone already.
      }
    }
  }
}
