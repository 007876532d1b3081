/** How every picture looks, and how it becomes a file. */
package org.dl4jcomparison.chart;
