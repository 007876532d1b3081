/** What all commands share: options, engines with their workers, progress, the machine. */
package org.dl4jcomparison.command;
