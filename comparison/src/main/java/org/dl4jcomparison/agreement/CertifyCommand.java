package org.dl4jcomparison.agreement;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.certificate.Certifier;
import org.dl4jcomparison.certificate.CommonNetwork;
import org.dl4jcomparison.certificate.Conventions;
import org.dl4jcomparison.certificate.Tolerances;
import org.dl4jcomparison.command.ConsoleOptions;
import org.dl4jcomparison.command.ExitCodes;
import org.dl4jcomparison.command.Machine;
import org.dl4jcomparison.command.OptionValues;
import org.dl4jcomparison.command.ProgressDisplay;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.ErrorText;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.FileNames;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experimentfile.ExperimentFile;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Report;
import org.dl4jcomparison.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds two engines against each other. */
@Command(
    name = "certify",
    description = {
      "Trains one network on two engines from the same weights and compares, at every update,"
          + " everything that it computes; if they differ, tells where first and looks for the"
          + " cause.",
      "",
      "Without --experiment it is the notebook's second network, 2-16-1 with Adam, in float64."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all within the tolerance",
      "1:not, or something failed while running",
      "2:bad input"
    },
    footer = {
      "  dl4j-comparison certify manual dl4j",
      "  dl4j-comparison certify manual dl4j --conventions own --precision float32",
      "  dl4j-comparison certify manual nd4j --experiment mine.yaml --contender by-hand"
    })
public final class CertifyCommand implements Callable<Integer> {
  @Mixin private ConsoleOptions console;

  @Parameters(
      index = "0",
      paramLabel = "ENGINE_A",
      description = "The first engine: ${COMPLETION-CANDIDATES}.",
      completionCandidates = OptionValues.EngineNames.class)
  private String engineA;

  @Parameters(
      index = "1",
      paramLabel = "ENGINE_B",
      description = "The second engine: ${COMPLETION-CANDIDATES}.",
      completionCandidates = OptionValues.EngineNames.class)
  private String engineB;

  @Option(
      names = "--experiment",
      paramLabel = "FILE",
      description = "Experiment file (YAML) with the network to train.")
  private Path file;

  @Option(
      names = "--contender",
      paramLabel = "NAME",
      description =
          "Which of the experiment's contenders; its engine does not matter. Default: the only"
              + " one.")
  private String contender;

  @Option(
      names = "--updates",
      paramLabel = "N",
      converter = OptionValues.Updates.class,
      description = "Number of updates, in place of the network's own.")
  private Integer updates;

  @Option(
      names = "--precision",
      paramLabel = "P",
      converter = OptionValues.PrecisionChoice.class,
      completionCandidates = OptionValues.PrecisionChoice.class,
      description = "float64 or float32, in place of the network's own.")
  private Precision precision;

  @Option(
      names = "--tolerance",
      paramLabel = "T",
      description =
          "Largest difference that counts as none: absolute, of numbers above 1 relative. Default:"
              + " 1e-12 for float64, 1e-4 for float32.")
  private Double tolerance;

  @Option(
      names = "--conventions",
      paramLabel = "C",
      converter = ConventionsChoice.class,
      completionCandidates = ConventionsChoice.class,
      defaultValue = "shared",
      description = {
        "shared: both engines add Adam's epsilon in the same place, where both can (default).",
        "own: each adds it where it does by itself."
      })
  private Conventions conventions;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Directory for the certificate, replaced as a whole. Default: results/certify-<A>-<B>.")
  private Path out;

  /** Conventions by their label. */
  static final class ConventionsChoice extends OptionValues.Choice<Conventions> {
    ConventionsChoice() {
      super(Conventions.values(), Conventions::label);
    }
  }

  /** A network and its data. */
  private record Task(NetworkSpec spec, Dataset data) {}

  @Override
  public Integer call() throws IOException {
    Engines engines = Engines.load();
    Task task = changed(task(engines));
    double allowed = tolerance != null ? tolerance : Tolerances.of(task.spec.precision());
    Certifier.Request request =
        new Certifier.Request(engineA, engineB, conventions, task.spec, task.data, allowed);
    Certifier certifier = new Certifier(engines, request);
    Path shown =
        out != null
            ? out
            : Path.of("results", FileNames.of("certify-%s-%s".formatted(engineA, engineB)));
    OutputFolder folder = OutputFolder.at(shown);

    Certificate certificate;
    try (ProgressDisplay display = console.display()) {
      certificate = certifier.certify(step -> display.sayIfDue(step::toString));
    }
    Report report =
        CertificateReport.of(
            certificate, Machine.environment(CertificateReport.experiment(certificate), engines));
    console.finish(
        shown, folder, report.files(), report.index().file(), out -> print(certificate, out));
    return certificate.agrees() ? 0 : ExitCodes.FAILED;
  }

  private Task task(Engines engines) {
    if (file == null) {
      if (contender != null) {
        throw new BadInputException(
            "--contender: %s is only allowed with --experiment"
                .formatted(ErrorText.value(contender)));
      }
      return new Task(CommonNetwork.spec(), Dataset.xor());
    }
    Experiment experiment = ExperimentFile.read(file, engines);
    List<Contender> contenders = experiment.contenders();
    String names = contenders.stream().map(Contender::name).collect(Collectors.joining(", "));
    if (contender == null && contenders.size() > 1) {
      throw new BadInputException(
          "--contender: %s has several; name one of: %s".formatted(file, names));
    }
    return contenders.stream()
        .filter(c -> contender == null || c.name().equals(contender))
        .findFirst()
        .map(c -> new Task(c.spec(), experiment.data()))
        .orElseThrow(
            () ->
                new BadInputException(
                    "--contender: %s is not in %s; allowed: %s"
                        .formatted(ErrorText.value(contender), file, names)));
  }

  private Task changed(Task task) {
    NetworkSpec changed = precision == null ? task.spec : task.spec.withPrecision(precision);
    return new Task(updates == null ? changed : changed.withUpdates(updates), task.data);
  }

  private void print(Certificate certificate, PrintWriter out) {
    CertificatePage page = CertificatePage.in(console.language(), certificate);
    out.print(page.stages().withoutCode().toText());
    out.println();
    out.print(Text.wrapped(page.verdict(), ""));
  }
}
