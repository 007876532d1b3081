package org.dl4jcomparison.engine.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.PopulationTrainer;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.engine.UpdateTrace;

/**
 * A worker's program: trains what it is told to until the program that started it is gone. It
 * prints nothing of its own; what engines and their natives print goes where nobody mistakes it for
 * an answer.
 */
public final class WorkerMain {
  private static final int BROKEN = 70;

  private final Channel channel;
  private final Map<String, Engine> engines = new TreeMap<>();

  /** The network that is stepped, and the memory of the process before it was there. */
  private TracedEngine.TracedSteps steps;

  private long memory;

  /** Of an update after those that were told last. */
  private RuntimeException failure;

  private WorkerMain(Channel channel) {
    this.channel = channel;
  }

  /** Takes no arguments: it is told everything through its standard input. */
  public static void main(String[] args) {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try {
      String[] introduction = in.readLine().split(" ");
      haltAtEndOf(in);
      Socket socket =
          new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(introduction[0]));
      socket.getOutputStream().write(HexFormat.of().parseHex(introduction[1]));
      new WorkerMain(new Channel(socket)).serve(introduction[2]);
    } catch (IOException | RuntimeException | Error e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(BROKEN);
    }
  }

  /** The operating system closes the other end when that process ends, even if it is killed. */
  private static void haltAtEndOf(Reader in) {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (in.read() >= 0) {
                  // Nothing is said here any more.
                }
              } catch (IOException e) {
                // Broken is as good as ended.
              }
              Runtime.getRuntime().halt(0);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private void serve(String firstEngine) throws IOException {
    try (Pulse pulse = new Pulse(channel)) {
      preload(firstEngine, pulse);
      while (true) {
        Message message = channel.receive();
        if (message instanceof Message.Step) {
          // Thousands of these follow each other, each over in less time than between two signs.
          channel.send(answer(message, pulse));
        } else {
          pulse.busy();
          Message answer = answer(message, pulse);
          pulse.idle();
          channel.send(answer);
        }
      }
    }
  }

  /** Loads natives while nobody waits yet. If they do not load, a training will say so. */
  private void preload(String name, Pulse pulse) {
    pulse.busy();
    try {
      engine(name).environment();
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      e.printStackTrace();
    }
    pulse.idle();
  }

  private Message answer(Message message, Pulse pulse) {
    try {
      if (message instanceof Message.Train train) {
        long before = ResidentMemory.ofThisProcess();
        TrainingRun run =
            engine(train.engine()).train(train.spec(), train.data(), train.watch(), pulse);
        return new Message.Ended(run, before, ResidentMemory.ofThisProcess());
      }
      if (message instanceof Message.TrainAll train) {
        long before = ResidentMemory.ofThisProcess();
        List<TrainingRun> runs =
            populations(train.engine()).train(train.population(), train.threads(), pulse);
        return new Message.AllEnded(runs, before, ResidentMemory.ofThisProcess());
      }
      if (message instanceof Message.Start start) {
        memory = ResidentMemory.ofThisProcess();
        failure = null;
        TracedEngine traced = (TracedEngine) engine(start.engine());
        steps = traced.start(start.spec(), start.data(), start.initial());
        return new Message.Started();
      }
      if (message instanceof Message.Step step) {
        return stepped(step);
      }
      if (message instanceof Message.Look) {
        return new Message.Seen(steps.outputs(), steps.parameters());
      }
      if (message instanceof Message.Stop) {
        steps.close();
        return new Message.Stopped(memory, ResidentMemory.ofThisProcess());
      }
      if (message instanceof Message.Describe describe) {
        Map<String, String> environment =
            describe.populations()
                ? populations(describe.engine()).environment()
                : engine(describe.engine()).environment();
        return new Message.Described(new TreeMap<>(environment));
      }
      return new Message.Refused("was asked for " + message.getClass().getSimpleName());
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return new Message.Refused("could not do it: " + e);
    }
  }

  /** Makes the updates; if one fails, the next message is told so. */
  private Message stepped(Message.Step step) {
    if (failure != null) {
      throw failure;
    }
    List<UpdateTrace> traces = new ArrayList<>();
    try {
      for (int i = 0; i < step.updates(); i++) {
        traces.add(steps.tracedUpdate(step.labels()));
      }
    } catch (RuntimeException e) {
      if (traces.isEmpty()) {
        throw e;
      }
      failure = e;
    }
    return new Message.Stepped(traces);
  }

  private PopulationTrainer populations(String engine) throws ReflectiveOperationException {
    return engine(engine).populations().orElseThrow();
  }

  private Engine engine(String name) throws ReflectiveOperationException {
    Engine engine = engines.get(name);
    if (engine == null) {
      engine = Class.forName(name).asSubclass(Engine.class).getConstructor().newInstance();
      engines.put(name, engine);
    }
    return engine;
  }
}
