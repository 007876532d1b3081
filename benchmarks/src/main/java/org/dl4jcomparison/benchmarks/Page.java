package org.dl4jcomparison.benchmarks;



import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What was measured, as Markdown. Every sentence follows from the numbers. */
final class Page {
  private static final List<String> PEERS = List.of("NumPy", "PyTorch");

  private final List<Shape> shapes;
  private final Measurements measurements;

  Page(List<Shape> shapes, Measurements measurements) {
    this.shapes = shapes;
    this.measurements = measurements;
  }

  String text(Raw raw) {
    List<String> lines = new ArrayList<>();
    lines.add("| condition | value |");
    lines.add("| --- | --- |");
    raw.conditions().forEach((key, value) -> lines.add("| %s | %s |".formatted(key, value)));
    lines.add("");
    lines.addAll(raw.leftOut());
    if (!raw.leftOut().isEmpty()) {
      lines.add("");
    }
    table(lines);
    lines.add("");
    losses(lines);
    peak(lines, raw.peak());
    if (raw.scaling() != null) {
      lines.add("");
      scaling(lines, raw.scaling());
    }
    return String.join("\n", lines) + "\n";
  }

  private void table(List<String> lines) {
    lines.add(
        "Microseconds per update, the least of all samples; in brackets how many times as fast as NumPy, and as PyTorch"
            + " where it is here, with as many threads. The first column computes the loss of every update too; DL4J and the readable network make a pass of their own for it, the others take it from the update's.");
    lines.add("");
    StringBuilder head = new StringBuilder("| rows x inputs x hidden | threads |");
    StringBuilder rule = new StringBuilder("| --- | ---: |");
    for (Shape shape : shapes) {
      head.append(" %s |".formatted(shape));
      rule.append(" ---: |");
    }
    lines.add(head.toString());
    lines.add(rule.toString());
    for (Contender contender : measurements.samples().keySet()) {
      StringBuilder row =
          new StringBuilder("| %s | %d |".formatted(contender.name(), contender.threads()));
      for (Shape shape : shapes) {
        row.append(" %s |".formatted(cell(contender, shape)));
      }
      lines.add(row.toString());
    }
  }

  private String cell(Contender contender, Shape shape) {
    OptionalDouble micros = measurements.micros(contender, shape);
    if (micros.isEmpty()) {
      return "";
    }
    StringBuilder cell = new StringBuilder(number(micros.getAsDouble()));
    List<String> ratios = new ArrayList<>();
    for (String peer : PEERS) {
      OptionalDouble ratio = measurements.timesAsFast(contender, peer, shape);
      if (ratio.isPresent() && !contender.name().equals(peer)) {
        ratios.add(number(ratio.getAsDouble()));
      }
    }
    return ratios.isEmpty()
        ? cell.toString()
        : cell.append(" (").append(String.join(", ", ratios)).append(")").toString();
  }

  private void losses(List<String> lines) {
    List<String> losses = new ArrayList<>();
    for (Contender contender : measurements.samples().keySet()) {
      for (String peer : PEERS) {
        for (Shape shape : shapes) {
          OptionalDouble ratio = measurements.timesAsFast(contender, peer, shape);
          if (!PEERS.contains(contender.name()) && ratio.isPresent() && ratio.getAsDouble() < 1) {
            losses.add(
                "- %s at %s: %s as fast as %s"
                    .formatted(contender.label(), shape, number(ratio.getAsDouble()), peer));
          }
        }
      }
    }
    if (losses.isEmpty()) {
      lines.add("Nothing here is slower than a peer with as many threads.");
    } else {
      lines.add("Slower than a peer with as many threads:");
      lines.add("");
      lines.addAll(losses);
    }
    lines.add("");
  }

  private void peak(List<String> lines, double peak) {
    lines.add(
        "One thread of this machine does at most %s multiply-adds per nanosecond, all operands in registers. Of that rate the"
                .formatted(number(peak))
            + " two large products of an update reach, whatever else the update does being counted as lost time:");
    lines.add("");
    for (Contender contender : measurements.samples().keySet()) {
      if (contender.name().contains("vector") || contender.name().contains("NumPy")) {
        List<String> shares = new ArrayList<>();
        for (Shape shape : shapes) {
          OptionalDouble micros = measurements.micros(contender, shape);
          if (micros.isPresent() && !shape.equals(Shape.NOTEBOOK)) {
            double rate = shape.multiplyAdds() / (micros.getAsDouble() * 1000);
            shares.add(
                String.format(
                    Locale.ROOT, "%s %.0f %%", shape, 100 * rate / (peak * contender.threads())));
          }
        }
        lines.add("- %s: %s".formatted(contender.label(), String.join(", ", shares)));
      }
    }
  }

  private static void scaling(List<String> lines, Scaling scaling) {
    List<String> exponents = new ArrayList<>();
    for (String dimension : scaling.micros().keySet()) {
      exponents.add(String.format(Locale.ROOT, "%s %.2f", dimension, scaling.exponent(dimension)));
    }
    lines.add(
        "From %s up, each dimension alone eightfold, the time of an update of the fast network on one thread grows with this power"
                .formatted(scaling.base())
            + " of the dimension (1 is linear): %s.".formatted(String.join(", ", exponents)));
  }

  /** Three digits, without an exponent. */
  static String number(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
