package org.dl4jcomparison.convergence;

import java.util.List;

/**
 * The curves of many seeds.
 *
 * @param firstSeed the seed of each band's first run; the others follow it
 * @param bands one for each contender
 */
public record SeedCurves(long firstSeed, List<LossBand> bands) {}
