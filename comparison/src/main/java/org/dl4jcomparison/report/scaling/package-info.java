/** What the measurement of update times leaves behind: charts, data and sentences. */
package org.dl4jcomparison.report.scaling;
