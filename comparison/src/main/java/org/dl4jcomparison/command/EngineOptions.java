package org.dl4jcomparison.command;

import java.util.Optional;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.worker.WorkerPool;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say where engines run. */
public final class EngineOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--in-process",
      description =
          "Train everything in the program's own JVM, to debug an engine. Slower, and an engine"
              + " that crashes takes the program with it.")
  private boolean inProcess;

  /** Opens the engines that are present; the caller closes them. */
  public RunningEngines open() {
    Optional<WorkerPool> workers = inProcess ? Optional.empty() : Optional.of(new WorkerPool());
    return new RunningEngines(Engines.load(), workers, command.commandLine().getErr());
  }
}
