/** The report as one page to open in a browser: its text, its numbers, its charts. */
package org.dl4jcomparison.report.page;
