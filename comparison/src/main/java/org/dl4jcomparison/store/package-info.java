/**
 * Keeps the runs of studies in a SQLite file that survives a kill: each run is there as a whole,
 * with its curve, or not at all, and is found again by all that its numbers depend on.
 *
 * <p>{@link org.dl4jcomparison.store.RunStore} is the way in, {@link
 * org.dl4jcomparison.store.RunKey} is what a run is found by.
 */
package org.dl4jcomparison.store;
