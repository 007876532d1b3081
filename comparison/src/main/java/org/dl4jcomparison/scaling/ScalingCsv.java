package org.dl4jcomparison.scaling;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes {@code scaling.csv}: a row for each engine and size; times are empty where left out. */
final class ScalingCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "engine",
              "rows",
              "inputs",
              "hidden_units",
              "micros_per_update",
              "lower_quartile",
              "upper_quartile",
              "repetitions",
              "updates",
              "left_out")
          .setRecordSeparator('\n')
          .get();

  private ScalingCsv() {}

  static void write(Scaling scaling, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    for (ScalingPoint point : scaling.points()) {
      printer.printRecord(row(point));
    }
    printer.flush();
  }

  private static List<Object> row(ScalingPoint point) {
    NetworkSize size = point.size();
    List<Object> row =
        new ArrayList<>(List.of(point.engine(), size.rows(), size.inputs(), size.hidden()));
    if (point instanceof ScalingPoint.Timed timed) {
      UpdateTime time = timed.measured();
      row.addAll(
          List.of(
              time.median(),
              time.lowerQuartile(),
              time.upperQuartile(),
              time.repetitions(),
              time.updates()));
      row.add(null);
    } else if (point instanceof ScalingPoint.LeftOut leftOut) {
      row.addAll(Collections.nCopies(5, null));
      row.add(leftOut.reason());
    }
    return row;
  }
}
