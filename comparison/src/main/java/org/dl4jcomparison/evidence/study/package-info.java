/**
 * What follows from the runs of a study, computed and free of language: how often and when each
 * contender reaches each target, how the contenders compare seed by seed, how their curves spread.
 */
package org.dl4jcomparison.evidence.study;
