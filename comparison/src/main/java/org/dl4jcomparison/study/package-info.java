/**
 * An experiment over many seeds: every contender is trained at every seed, and from the runs
 * follows how often and when each contender reaches each target, how the contenders compare seed by
 * seed and how their curves spread.
 *
 * <p>{@link org.dl4jcomparison.study.Study} trains what the store does not have yet, {@link
 * org.dl4jcomparison.study.StudyRuns} hands the runs out one at a time, {@link
 * org.dl4jcomparison.study.StudyEvidence} concludes.
 */
package org.dl4jcomparison.study;
