package org.dl4jcomparison.engine.worker;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Isolation;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.PopulationTrainer;
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
    AtomicInteger updates = new AtomicInteger();
    Message.Ended ended =
        await(
            training,
            Message.Ended.class,
            message -> {
              if (message instanceof Message.Progress progress) {
                double[] losses = progress.losses();
                for (int i = 0; i < losses.length; i++) {
                  updates.set(progress.first() + i);
                  listener.reached(updates.get(), losses[i]);
                }
              }
              watch(watch, message);
            },
            () -> "after %d updates ".formatted(updates.get()));
    ended(ended.memoryBefore(), ended.memoryAfter(), List.of(ended.run()));
    return ended.run();
  }

  /**
   * Trains a population in the worker.
   *
   * @throws WorkerFailure if the worker did not bring it to any end
   */
  List<TrainingRun> train(Message.TrainAll training, PopulationTrainer.Listener listener)
      throws WorkerFailure {
    HangWatch watch = new HangWatch(limits, System.nanoTime());
    AtomicLong updates = new AtomicLong();
    Message.AllEnded ended =
        await(
            training,
            Message.AllEnded.class,
            message -> {
              if (message instanceof Message.Alive sign && sign.updates() > updates.get()) {
                listener.advanced((int) (sign.updates() - updates.getAndSet(sign.updates())));
              }
              watch(watch, message);
            },
            () -> "after %d updates ".formatted(updates.get()));
    ended(ended.memoryBefore(), ended.memoryAfter(), ended.runs());
    return ended.runs();
  }

  /**
   * Asks for a step of a network that is stepped there, or for its beginning.
   *
   * @throws WorkerFailure if it gave no answer
   */
  <T extends Message> T step(Message question, Class<T> answer) throws WorkerFailure {
    T step = await(question, answer, message -> {}, () -> "");
    trusted = true;
    return step;
  }

  /**
   * Ends the stepping.
   *
   * @throws WorkerFailure if it gave no answer
   */
  void stop() throws WorkerFailure {
    Message.Stopped stopped = step(new Message.Stop(), Message.Stopped.class);
    ended(stopped.memoryBefore(), stopped.memoryAfter(), List.of());
  }

  private static void watch(HangWatch watch, Message message) throws WorkerFailure {
    if (message instanceof Message.Alive sign) {
      Optional<String> hang = watch.alive(sign, System.nanoTime());
      if (hang.isPresent()) {
        throw new WorkerFailure(hang.get());
      }
    }
  }

  private void ended(long memoryBefore, long memoryAfter, List<TrainingRun> runs) {
    trainings += runs.size();
    memory = memoryAfter;
    growth = Math.max(0, memoryAfter - memoryBefore);
    trusted = runs.stream().noneMatch(run -> run.outcome() instanceof Outcome.Failed);
  }

  /**
   * Asks what an engine's results depend on there.
   *
   * @throws WorkerFailure if it gave no answer
   */
  Map<String, String> describe(Message.Describe question) throws WorkerFailure {
    Map<String, String> environment =
        await(question, Message.Described.class, message -> {}, () -> "").environment();
    trusted = true;
    return environment;
  }

  /** What the worker tells before it answers. */
  private interface Told {
    void of(Message message) throws WorkerFailure;
  }

  /**
   * Asks and waits for an answer of this class.
   *
   * @param when it broke, if it does
   */
  private <T extends Message> T await(
      Message question, Class<T> answer, Told told, Supplier<String> when) throws WorkerFailure {
    // Until the answer is here: a listener that throws leaves a worker that is still training.
    trusted = false;
    try {
      Message message = ask(question);
      while (!answer.isInstance(message)) {
        if (message instanceof Message.Refused refused) {
          throw new WorkerFailure(refused.reason());
        }
        told.of(message);
        message = channel.receive(limits.silence());
      }
      return answer.cast(message);
    } catch (IOException e) {
      throw new WorkerFailure(reason(e, when.get()), e);
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
