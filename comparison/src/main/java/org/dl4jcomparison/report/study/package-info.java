/** What a study leaves behind: pages in two languages, charts, a data file and CSV. */
package org.dl4jcomparison.report.study;
