package org.dl4jcomparison.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dl4jcomparison.messages.Language;

/**
 * A table in every language.
 *
 * @param header one text a column
 * @param rows as many texts each
 */
public record TranslatedTable(List<Translated> header, List<List<Translated>> rows) {

  /** Of a table that has the same shape in every language. */
  public static TranslatedTable of(Function<Language, Table> table) {
    Map<Language, Table> tables = new LinkedHashMap<>();
    Translated.languages().forEach(language -> tables.put(language, table.apply(language)));
    Table shape = tables.get(Language.english());
    return new TranslatedTable(
        line(tables, Table::header),
        IntStream.range(0, shape.rows().size())
            .mapToObj(row -> line(tables, t -> t.rows().get(row)))
            .toList());
  }

  private static List<Translated> line(
      Map<Language, Table> tables, Function<Table, List<String>> line) {
    return IntStream.range(0, tables.get(Language.english()).header().size())
        .mapToObj(i -> Translated.of(language -> line.apply(tables.get(language)).get(i)))
        .toList();
  }
}
