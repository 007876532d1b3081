/**
 * An experiment over many seeds: every contender trained at every seed, each run kept in a store
 * that survives a kill, so that a study which is started again trains only what is missing.
 *
 * <p>{@link org.dl4jcomparison.study.Study} runs it, {@link org.dl4jcomparison.study.RunStore}
 * keeps the runs, {@link org.dl4jcomparison.study.StudyRuns} hands them out one at a time.
 */
package org.dl4jcomparison.study;
