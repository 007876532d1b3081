package org.dl4jcomparison.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dl4jcomparison.text.Text;
import org.dl4jcomparison.text.Translated;
import org.dl4jcomparison.text.TranslatedTable;

/** What becomes of each start, a row each, for each contender and engine. */
public final class SymmetryMatrix {
  private SymmetryMatrix() {}

  /** Empty if nothing was trained. */
  static Optional<TranslatedTable> of(List<SymmetryTable> all) {
    List<SymmetryTable> tables = all.stream().filter(table -> table.cannot().isEmpty()).toList();
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    boolean onOneEngineEach =
        tables.stream().map(t -> t.contender().name()).distinct().count() == tables.size();
    List<Translated> header = new ArrayList<>();
    header.add(say(SymmetryMessages::matrixStart));
    tables.forEach(
        t ->
            header.add(
                onOneEngineEach
                    ? Translated.same(t.contender().name())
                    : say(say -> say.matrixColumn(t.contender().name(), t.engine()))));
    return Optional.of(
        new TranslatedTable(
            header,
            tables.get(0).results().stream()
                .map(SymmetryResult::start)
                .map(start -> row(start, tables))
                .toList()));
  }

  private static List<Translated> row(SymmetryStart start, List<SymmetryTable> tables) {
    List<Translated> row = new ArrayList<>();
    row.add(say(say -> say.start(start)));
    for (SymmetryTable table : tables) {
      SymmetryResult result = table.get(start);
      row.add(
          say(say -> say.verdict(result.verdict()))
              .map(word -> sign(result) + " " + word + " · " + loss(result)));
    }
    return row;
  }

  private static Translated say(Function<SymmetryMessages, String> message) {
    return Translated.say(SymmetryMessages.class, message);
  }

  private static String loss(SymmetryResult result) {
    return Text.loss(result.lastLoss()) + (result.isEndedEarly() ? " ↓" : "");
  }

  /** What the signs mean. */
  static Translated note(List<SymmetryTable> tables) {
    boolean early =
        tables.stream().flatMap(t -> t.results().stream()).anyMatch(SymmetryResult::isEndedEarly);
    return say(early ? SymmetryMessages::matrixNoteEarly : SymmetryMessages::matrixNote);
  }

  /** Seen at a glance, by shape and not by colour. */
  private static String sign(SymmetryResult result) {
    return switch (result.verdict()) {
      case LEARNS -> "●";
      case PARTLY -> "◐";
      default -> "○";
    };
  }
}
