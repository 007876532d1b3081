package org.dl4jcomparison.scaling;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dl4jcomparison.command.ConsoleOptions;
import org.dl4jcomparison.command.EngineOptions;
import org.dl4jcomparison.command.ExitCodes;
import org.dl4jcomparison.command.Machine;
import org.dl4jcomparison.command.OptionValues;
import org.dl4jcomparison.command.ProgressDisplay;
import org.dl4jcomparison.command.RunningEngines;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.runner.OtherLoad;
import org.dl4jcomparison.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the updates of every engine at several sizes. */
@Command(
    name = "scaling",
    description = {
      "Times an update of every engine at several numbers of rows and of hidden units, charts it,"
          + " and tells from where on a framework pays off on this machine.",
      "",
      "All train the same network with Adam in float64, one at a time and in turns. Times are"
          + " medians of several trainings after a warm-up."
    },
    footer = {
      "  dl4j-comparison scaling",
      "  dl4j-comparison scaling --engine manual,dl4j --seconds 20",
      "  dl4j-comparison scaling --rows 100,10000 --inputs 100 --hidden 16,256"
    })
public final class ScalingCommand implements Callable<Integer> {
  /** The most numbers of an array, about 400 MB. */
  private static final int MOST_ROWS = 1_000_000;

  private static final int MOST_UNITS = 100_000;
  private static final int MOST_SECONDS = 86_400;
  private static final long MOST_NUMBERS = 50_000_000;

  @Spec private CommandSpec spec;

  @Mixin private EngineOptions engineOptions;

  @Mixin private ConsoleOptions console;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      split = ",",
      description =
          "Engine to time, of ${COMPLETION-CANDIDATES}; may be repeated. Default: all of them.",
      completionCandidates = OptionValues.EngineNames.class)
  private List<String> names;

  @Option(
      names = "--rows",
      converter = Rows.class,
      paramLabel = "N",
      split = ",",
      defaultValue = "4,16,64,256,1024,4096,16384",
      description =
          "Numbers of rows, 1 to " + MOST_ROWS + "; may be repeated. Default: ${DEFAULT-VALUE}.")
  private List<Integer> rows;

  @Option(
      names = "--hidden",
      converter = Units.class,
      paramLabel = "N",
      split = ",",
      defaultValue = "4,16,64,256,1024",
      description =
          "Numbers of hidden units, 1 to "
              + MOST_UNITS
              + "; may be repeated. Default: ${DEFAULT-VALUE}.")
  private List<Integer> hidden;

  @Option(
      names = "--inputs",
      converter = Units.class,
      paramLabel = "N",
      defaultValue = "30",
      description = "Inputs of every network. Default: ${DEFAULT-VALUE}.")
  private int inputs;

  @Option(
      names = "--at-rows",
      converter = Rows.class,
      paramLabel = "N",
      defaultValue = "256",
      description = "Rows while the hidden units vary. Default: ${DEFAULT-VALUE}.")
  private int atRows;

  @Option(
      names = "--at-hidden",
      converter = Units.class,
      paramLabel = "N",
      defaultValue = "64",
      description = "Hidden units while the rows vary. Default: ${DEFAULT-VALUE}.")
  private int atHidden;

  @Option(
      names = "--seconds",
      converter = Seconds.class,
      paramLabel = "S",
      defaultValue = "60",
      description =
          "How long to time, roughly; starting engines comes on top. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "results/scaling",
      description = "Directory for the results, replaced as a whole. Default: ${DEFAULT-VALUE}.")
  private Path out;

  /** Number of rows. */
  static final class Rows extends OptionValues.Count {
    Rows() {
      super(MOST_ROWS);
    }
  }

  /** Number of inputs or hidden units. */
  static final class Units extends OptionValues.Count {
    Units() {
      super(MOST_UNITS);
    }
  }

  /** Seconds for all of it. */
  static final class Seconds extends OptionValues.Count {
    Seconds() {
      super(MOST_SECONDS);
    }
  }

  @Override
  public Integer call() throws IOException {
    ScalingPlan plan = plan();
    try (RunningEngines running = engineOptions.open()) {
      List<Engine> engines = chosen(running.engines());
      OutputFolder folder = OutputFolder.at(out);
      OtherLoad others = OtherLoad.begin();
      Scaling scaling;
      try (ProgressDisplay display = console.display()) {
        scaling = new ScalingMeasurer(engines, plan).measure(told(display, plan.sizes().size()));
      }
      warning(others.cores()).ifPresent(spec.commandLine().getErr()::println);

      console.finish(
          out,
          folder,
          ScalingReport.files(scaling, Machine.environmentOf(scaling.engines(), running.engines())),
          ScalingJson.FILE,
          writer -> print(scaling, writer));
      return scaling.leftOut().size() == scaling.points().size() ? ExitCodes.FAILED : 0;
    }
  }

  /** What is to be said of so many cores that others kept busy. */
  static Optional<String> warning(double cores) {
    return OtherLoad.isNoticed(cores)
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "warning: other programs kept %.1f cores busy meanwhile; times are not those of an"
                    + " idle machine",
                cores))
        : Optional.empty();
  }

  private static Consumer<List<ScalingPoint>> told(ProgressDisplay display, int sizes) {
    AtomicInteger done = new AtomicInteger();
    return points ->
        display.say(
            "[%d/%d] %s rows x inputs x hidden units: %s"
                .formatted(
                    done.incrementAndGet(),
                    sizes,
                    points.get(0).size(),
                    points.stream()
                        .map(point -> point.engine() + " " + time(point))
                        .collect(Collectors.joining(", "))));
  }

  private static String time(ScalingPoint point) {
    return point.time().map(time -> Text.threeDigits(time.median()) + " µs").orElse("left out");
  }

  private ScalingPlan plan() {
    NetworkSize base = new NetworkSize(atRows, inputs, atHidden);
    ScalingPlan plan = ScalingPlan.of(base, rows, hidden, Duration.ofSeconds(seconds));
    requireSmall("--rows", plan.along(Axis.ROWS));
    requireSmall("--hidden", plan.along(Axis.HIDDEN));
    return plan;
  }

  private static void requireSmall(String option, Collection<NetworkSize> sizes) {
    for (NetworkSize size : sizes) {
      if (size.numbers() > MOST_NUMBERS) {
        throw new BadInputException(
            "%s: %s rows x inputs x hidden units need an array of %d numbers; allowed are %d"
                .formatted(option, size, size.numbers(), MOST_NUMBERS));
      }
    }
  }

  private List<Engine> chosen(Engines engines) {
    Collection<String> wanted = names == null ? engines.names() : new TreeSet<>(names);
    for (String name : wanted) {
      if (engines.find(name).isEmpty()) {
        throw new BadInputException(
            "--engine: %s is not an engine; allowed: %s"
                .formatted(ErrorText.value(name), String.join(", ", engines.names())));
      }
    }
    // The hand-written one first, as in other charts.
    return wanted.stream().map(engines::get).sorted(Comparator.comparing(Engine::kind)).toList();
  }

  private void print(Scaling scaling, PrintWriter writer) {
    ScalingText text = ScalingText.in(console.language(), scaling);
    for (Axis axis : Axis.values()) {
      writer.printf("%s%n%n", text.title(axis));
      writer.println(text.table(axis).toText());
    }
    text.sentences().forEach(sentence -> writer.print(Text.wrapped(sentence, "")));
    text.leftOut().forEach(sentence -> writer.print(Text.wrapped(sentence, "")));
  }
}
