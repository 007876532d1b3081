/** The command line as a whole: its commands, its errors and its exit codes. */
package org.dl4jcomparison.cli;
