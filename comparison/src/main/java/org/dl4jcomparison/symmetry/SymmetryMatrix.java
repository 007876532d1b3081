package org.dl4jcomparison.symmetry;

import java.util.ArrayList;
import java.util.List;
import org.dl4jcomparison.messages.Language;
import org.dl4jcomparison.text.Table;
import org.dl4jcomparison.text.Text;

/** What becomes of each start, a row each, for each contender and engine. */
final class SymmetryMatrix {
  private SymmetryMatrix() {}

  /**
   * The table.
   *
   * @param tables of which something was trained, at least one
   */
  static Table in(Language language, List<SymmetryTable> tables) {
    SymmetryMessages say = language.say(SymmetryMessages.class);
    boolean onOneEngineEach =
        tables.stream().map(t -> t.contender().name()).distinct().count() == tables.size();
    List<String> header = new ArrayList<>();
    header.add(say.matrixStart());
    for (SymmetryTable table : tables) {
      String name = table.contender().name();
      header.add(onOneEngineEach ? name : say.matrixColumn(name, table.engine()));
    }
    List<List<String>> rows = new ArrayList<>();
    for (SymmetryStart start : SymmetryStart.values()) {
      if (tables.stream().allMatch(table -> table.get(start).isEmpty())) {
        continue;
      }
      List<String> row = new ArrayList<>();
      row.add(say.start(start));
      tables.forEach(
          table -> row.add(table.get(start).map(result -> cell(result, say)).orElse("–")));
      rows.add(row);
    }
    return new Table(header, rows);
  }

  private static String cell(SymmetryResult result, SymmetryMessages say) {
    return "%s %s · %s%s"
        .formatted(
            sign(result),
            say.verdict(result.verdict()),
            Text.loss(result.lastLoss()),
            result.isEndedEarly() ? " ↓" : "");
  }

  /** Seen at once, by shape and not by colour. */
  private static String sign(SymmetryResult result) {
    return switch (result.verdict()) {
      case LEARNS -> "●";
      case PARTLY -> "◐";
      default -> "○";
    };
  }
}
