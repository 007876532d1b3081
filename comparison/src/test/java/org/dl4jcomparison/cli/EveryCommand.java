package org.dl4jcomparison.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs every command that leaves words behind; for a JVM of its own. */
final class EveryCommand {
  private EveryCommand() {}

  /**
   * Runs them.
   *
   * @param arguments the folder with the experiments, where the results go too
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    String pair = folder.resolve("pair.yaml").toString();
    String shapes = folder.resolve("shapes.yaml").toString();
    for (List<String> line :
        List.of(
            List.of("compare", "--experiment", pair),
            List.of("compare", "--quick", "--experiment", shapes),
            List.of("study", "--seeds", "3", "--experiment", shapes),
            List.of("explain", "alfa", "beta", "--seeds", "2", "--experiment", pair),
            List.of("symmetry", "--experiment", pair),
            List.of("certify", "manual", "dl4j", "--updates", "3", "--conventions", "own"),
            List.of(
                ("scaling --seconds 1 --rows 9 --hidden 4 --engine manual --engine nd4j")
                    .split(" ")))) {
      List<String> all = new ArrayList<>(line);
      all.addAll(
          List.of("--out", folder.resolve(line.get(0) + line.contains("--quick")).toString()));
      PrintWriter out = new PrintWriter(System.out, true);
      PrintWriter err = new PrintWriter(System.err, true);
      int code = CommandLineFactory.create(out, err).execute(all.toArray(String[]::new));
      // Engines with conventions of their own do not agree, which is what the certificate shows.
      if (code != (line.get(0).equals("certify") ? 1 : 0)) {
        err.println("Exit code " + code + " of " + line);
        System.exit(2);
      }
    }
    System.exit(0);
  }
}
