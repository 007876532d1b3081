/** How an explanation is told: text in two languages, tables, a chart and data. */
package org.dl4jcomparison.report.explain;
