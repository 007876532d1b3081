/**
 * What a run leaves behind, made from {@link org.dl4jcomparison.evidence.Evidence}: charts, tables,
 * data files and the answers in two languages.
 *
 * <p>Apart from times and the environment every byte follows from the experiment, whatever the
 * default locale.
 */
package org.dl4jcomparison.report;
