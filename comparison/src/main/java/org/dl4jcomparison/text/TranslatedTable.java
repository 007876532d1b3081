package org.dl4jcomparison.text;

import java.util.List;

/**
 * A table in every language.
 *
 * @param header one text a column
 * @param rows as many texts each
 */
public record TranslatedTable(List<Translated> header, List<List<Translated>> rows) {}
