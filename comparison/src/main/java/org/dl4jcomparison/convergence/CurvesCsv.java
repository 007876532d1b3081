package org.dl4jcomparison.convergence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes {@code curves.csv}: contender, update, loss; losses with all digits of a double. */
public final class CurvesCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader("contender", "update", "loss")
          .setRecordSeparator('\n')
          .get();

  private CurvesCsv() {}

  static void write(List<Measurement> measurements, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    for (Measurement measurement : measurements) {
      double[] loss = measurement.run().loss();
      for (int update = 0; update < loss.length; update++) {
        printer.printRecord(measurement.contender().name(), update, loss[update]);
      }
    }
    printer.flush();
  }
}
