package org.dl4jcomparison.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.data.BuiltInData;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experimentfile.BuiltInExperiments;
import org.dl4jcomparison.experimentfile.ExperimentFile;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the built-in data sets. */
@Command(
    name = "datasets",
    description = {
      "Lists the built-in data sets, with the rows that their built-in experiments train and test"
          + " on."
    },
    subcommands = InspectCommand.class,
    footer = {"  dl4j-comparison datasets", "  dl4j-comparison datasets inspect mine.csv"})
final class DatasetsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Engines engines = Engines.load();
    List<List<String>> rows = new ArrayList<>();
    for (BuiltInData data : BuiltInData.values()) {
      Dataset loaded =
          ExperimentFile.builtIn(BuiltInExperiments.onData(data.label()), engines).data();
      int all = loaded.rows() + loaded.test().count();
      rows.add(
          List.of(
              data.label(),
              String.valueOf(loaded.rows()),
              String.valueOf(loaded.test().count()),
              String.valueOf(loaded.inputs()),
              Text.share(loaded.training().positives() + loaded.test().positives(), all)));
    }
    PrintWriter out = spec.commandLine().getOut();
    List<String> header = List.of("name", "training rows", "test rows", "inputs", "positive");
    out.print(new Table(header, rows).toText());
    for (BuiltInData data : BuiltInData.values()) {
      out.printf("%n%s: %s.%n  Source: %s.%n", data.label(), data.description(), data.provenance());
    }
    out.flush();
  }
}
