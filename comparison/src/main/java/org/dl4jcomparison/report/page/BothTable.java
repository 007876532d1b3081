package org.dl4jcomparison.report.page;

import java.util.List;

/**
 * A table in both languages.
 *
 * @param header one text a column
 * @param rows as many texts each
 */
public record BothTable(List<Both> header, List<List<Both>> rows) {}
