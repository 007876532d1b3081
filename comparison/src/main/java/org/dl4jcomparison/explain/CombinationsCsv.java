package org.dl4jcomparison.explain;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes {@code explain.csv}: a row for each target and combination, with a column for each factor.
 */
final class CombinationsCsv {
  private CombinationsCsv() {}

  static void write(Explanation explanation, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter printer = new CSVPrinter(writer, format(explanation.factors()));
    for (TargetExplanation target : explanation.targets()) {
      for (Combination combination : target.combinations()) {
        printer.printRecord(row(explanation.design(), target, combination));
      }
    }
    printer.flush();
  }

  private static CSVFormat format(List<Factor> factors) {
    List<String> header = new ArrayList<>(List.of("target", "combination"));
    factors.forEach(f -> header.add(f.key()));
    header.addAll(
        List.of(
            "runs",
            "reached",
            "censored",
            "diverged",
            "failed",
            "explained_seeds",
            "capped",
            "restricted_mean"));
    return CSVFormat.RFC4180
        .builder()
        .setHeader(header.toArray(String[]::new))
        .setRecordSeparator('\n')
        .get();
  }

  private static List<Object> row(Design design, TargetExplanation target, Combination c) {
    List<Object> row = new ArrayList<>();
    row.add(target.target());
    row.add(design.pattern(c.mask()));
    for (int i = 0; i < design.factors().size(); i++) {
      Factor f = design.factors().get(i);
      row.add(Design.takesB(c.mask(), i) ? f.b() : f.a());
    }
    row.addAll(List.of(c.runs(), c.reached(), c.censored(), c.diverged(), c.failed()));
    row.addAll(List.of(target.seeds(), c.capped()));
    // An empty cell where no seed is explained.
    row.add(c.mean().map(Effect::value).orElse(null));
    return row;
  }
}
