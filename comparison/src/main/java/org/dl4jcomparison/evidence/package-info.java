/**
 * What every room concludes from runs, computed and free of language: time to target, accuracy, who
 * is first, what that says about a claim, and how specs differ.
 */
package org.dl4jcomparison.evidence;
