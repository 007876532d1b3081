/**
 * Statistics of a study of many seeds, as pure functions over plain numbers: shares, time to target
 * with censoring, means, and comparisons of two contenders.
 *
 * <p>The package knows nothing of networks, engines or reports. Every interval says by which method
 * and at which level it was made, and every bootstrap takes its seed from the caller, so the same
 * numbers always give the same answer. Time is in the caller's unit (updates, seconds). What each
 * figure means and how often its interval covers the truth is in {@code docs/statistics.md}.
 *
 * <p>Bad arguments throw {@link java.lang.IllegalArgumentException}. No result is ever NaN: what
 * the sample does not determine is an empty {@link java.util.Optional}, or an end at infinity where
 * that is the truth.
 */
package org.dl4jcomparison.statistics;
