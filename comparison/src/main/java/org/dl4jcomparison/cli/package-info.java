/** The command line: reads options, calls the other packages in turn, prints. */
package org.dl4jcomparison.cli;
