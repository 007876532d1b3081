package org.dl4jcomparison.scaling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;

/** What was measured, as tables and in words. */
public final class ScalingText {
  private ScalingText() {}

  /** A row for each size along the axis; microseconds per update. */
  public static Table table(Scaling scaling, Axis axis) {
    List<String> header = new ArrayList<>(List.of(axis.label()));
    header.addAll(scaling.engines());
    List<List<String>> rows = new ArrayList<>();
    for (NetworkSize size : scaling.plan().along(axis)) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(axis.of(size))));
      for (String engine : scaling.engines()) {
        row.add(
            scaling.time(engine, size).map(time -> Text.threeDigits(time.median())).orElse("-"));
      }
      rows.add(row);
    }
    return new Table(header, rows);
  }

  /** What stays while the axis varies. */
  public static String fixed(Scaling scaling, Axis axis) {
    NetworkSize base = scaling.plan().base();
    return switch (axis) {
      case ROWS -> "%d inputs, %d hidden units".formatted(base.inputs(), base.hidden());
      case HIDDEN -> "%d rows, %d inputs".formatted(base.rows(), base.inputs());
    };
  }

  /** Where each engine is faster than the hand-written one, a sentence for each axis. */
  public static List<String> sentences(Scaling scaling) {
    if (scaling.baseline().isEmpty()) {
      return List.of(
          "No hand-written engine was timed, so nothing is said about where a framework pays off.");
    }
    String baseline = scaling.baseline().get();
    List<String> sentences = new ArrayList<>();
    for (String engine : scaling.engines()) {
      for (Axis axis : Axis.values()) {
        if (!engine.equals(baseline)) {
          sentences.add(sentence(scaling, engine, baseline, axis));
        }
      }
    }
    return sentences;
  }

  private static String sentence(Scaling scaling, String engine, String baseline, Axis axis) {
    SortedMap<Integer, UpdateTime> mine = scaling.curve(engine, axis);
    SortedMap<Integer, UpdateTime> theirs = scaling.curve(baseline, axis);
    Crossover payOff = Crossover.of(mine, theirs);
    String with = "With %s: ".formatted(fixed(scaling, axis));
    String faster = "%s is faster than %s".formatted(engine, baseline);
    String units = axis.label();
    if (payOff instanceof Crossover.From from) {
      return "%s%s from %d %s on (%s) and not up to %d; the curves cross at about %s."
          .formatted(
              with,
              faster,
              from.from(),
              units,
              times(mine.tailMap(from.from()).keySet(), mine, theirs),
              from.below(),
              rounded(from.crossing()));
    }
    if (payOff instanceof Crossover.UpTo upTo) {
      return "%s%s up to %d %s (%s) and not from %d on; the curves cross at about %s."
          .formatted(
              with,
              faster,
              upTo.upTo(),
              units,
              times(mine.headMap(upTo.above()).keySet(), mine, theirs),
              upTo.above(),
              rounded(upTo.crossing()));
    }
    if (payOff instanceof Crossover.Everywhere everywhere) {
      return "%s%s wherever it was measured, at %s %s (%s)."
          .formatted(
              with,
              faster,
              range(everywhere.sizes()),
              units,
              times(everywhere.sizes(), mine, theirs));
    }
    if (payOff instanceof Crossover.Nowhere nowhere) {
      return "%s%s is nowhere faster than %s, measured at %s %s; it takes %s times as long."
          .formatted(
              with,
              engine,
              baseline,
              range(nowhere.sizes()),
              units,
              span(nowhere.sizes(), theirs, mine));
    }
    if (payOff instanceof Crossover.Scattered scattered) {
      return "%s%s at %s %s (%s) and not at the other sizes."
          .formatted(
              with,
              faster,
              Text.joined(scattered.faster().stream().map(String::valueOf).toList(), " and "),
              units,
              times(scattered.faster(), mine, theirs));
    }
    return "%s%s and %s were not timed at a common number of %s."
        .formatted(with, engine, baseline, units);
  }

  private static String range(List<Integer> sizes) {
    int first = sizes.get(0);
    int last = sizes.get(sizes.size() - 1);
    return first == last ? String.valueOf(first) : "%d to %d".formatted(first, last);
  }

  private static String times(
      Collection<Integer> sizes,
      SortedMap<Integer, UpdateTime> mine,
      SortedMap<Integer, UpdateTime> theirs) {
    return span(sizes, mine, theirs) + " times as fast";
  }

  /** How many times as fast, as a range. */
  private static String span(
      Collection<Integer> sizes,
      SortedMap<Integer, UpdateTime> mine,
      SortedMap<Integer, UpdateTime> theirs) {
    List<Double> ratios =
        sizes.stream()
            .filter(theirs::containsKey)
            .map(size -> mine.get(size).timesAsFastAs(theirs.get(size)))
            .sorted()
            .toList();
    String least = ratio(ratios.get(0));
    String most = ratio(ratios.get(ratios.size() - 1));
    return least.equals(most) ? least : "%s to %s".formatted(least, most);
  }

  /** To two significant digits. */
  private static String ratio(double ratio) {
    int decimals = Math.max(0, 1 - (int) Math.floor(Math.log10(ratio)));
    return String.format(Locale.ROOT, "%." + decimals + "f", ratio);
  }

  /** A size to two significant digits: more would not be known. */
  private static String rounded(double size) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(size)) - 1));
    return String.format(Locale.ROOT, "%.0f", Math.rint(size / unit) * unit);
  }

  /** Why there is no time where there is none. */
  public static List<String> leftOut(Scaling scaling) {
    return scaling.leftOut().stream().map(ScalingText::leftOut).toList();
  }

  private static String leftOut(ScalingPoint.LeftOut point) {
    NetworkSize size = point.size();
    return "left out: %s at %d rows, %d inputs, %d hidden units: %s"
        .formatted(point.engine(), size.rows(), size.inputs(), size.hidden(), point.reason());
  }
}
