/**
 * A report is a list of sections; this makes a page, texts in every language and data files of
 * them. What a section says and shows is its room's business.
 *
 * <p>Apart from times and the environment every byte follows from the experiment, whatever the
 * default locale.
 */
package org.dl4jcomparison.report;
