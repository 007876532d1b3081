/** What zero starts do, as charts, tables and text in two languages. */
package org.dl4jcomparison.report.symmetry;
