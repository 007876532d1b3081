/** Parity certificates for people and programs: pages in two languages, a chart, a JSON file. */
package org.dl4jcomparison.report.parity;
