/**
 * What follows from the training runs, computed and free of language: time to target, differences
 * between the specs, who converges first, what zero starts do.
 */
package org.dl4jcomparison.evidence;
