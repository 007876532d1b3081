package org.dl4jcomparison.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.evidence.symmetry.SymmetryResult;
import org.dl4jcomparison.evidence.symmetry.SymmetryStart;
import org.dl4jcomparison.evidence.symmetry.SymmetryTable;
import org.dl4jcomparison.report.Text;
import org.dl4jcomparison.report.symmetry.EnglishSymmetryWording;
import org.dl4jcomparison.report.symmetry.SpanishSymmetryWording;

/** What becomes of each start, a row each, for each contender and engine. */
final class SymmetryMatrix {
  private static final EnglishSymmetryWording EN = new EnglishSymmetryWording();
  private static final SpanishSymmetryWording ES = new SpanishSymmetryWording();

  private SymmetryMatrix() {}

  /** Empty if nothing was trained. */
  static Optional<BothTable> of(List<SymmetryTable> all, PageTexts texts) {
    List<SymmetryTable> tables = all.stream().filter(table -> table.cannot().isEmpty()).toList();
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    boolean onOneEngineEach =
        tables.stream().map(t -> t.contender().name()).distinct().count() == tables.size();
    List<Both> header = new ArrayList<>();
    header.add(texts.get("symmetry.start"));
    tables.forEach(
        t ->
            header.add(
                onOneEngineEach
                    ? Both.same(t.contender().name())
                    : texts.get("symmetry.on", t.contender().name(), t.engine())));
    return Optional.of(
        new BothTable(
            header,
            tables.get(0).results().stream()
                .map(SymmetryResult::start)
                .map(start -> row(start, tables))
                .toList()));
  }

  private static List<Both> row(SymmetryStart start, List<SymmetryTable> tables) {
    List<Both> row = new ArrayList<>();
    row.add(new Both(EN.start(start), ES.start(start)));
    for (SymmetryTable table : tables) {
      SymmetryResult result = table.get(start);
      row.add(
          new Both(EN.verdict(result.verdict()), ES.verdict(result.verdict()))
              .map(word -> sign(result) + " " + word + " · " + loss(result)));
    }
    return row;
  }

  private static String loss(SymmetryResult result) {
    return Text.loss(result.lastLoss()) + (result.isEndedEarly() ? " ↓" : "");
  }

  /** What the signs mean. */
  static Both note(List<SymmetryTable> tables, PageTexts texts) {
    boolean early =
        tables.stream().flatMap(t -> t.results().stream()).anyMatch(SymmetryResult::isEndedEarly);
    return texts.get(early ? "symmetry.note.early" : "symmetry.note");
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
