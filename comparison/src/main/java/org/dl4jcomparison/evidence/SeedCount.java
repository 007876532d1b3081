package org.dl4jcomparison.evidence;

/**
 * At how many seeds a contender was trained.
 *
 * @param own on its own engine
 * @param twin on a certified twin of it
 */
public record SeedCount(int own, int twin) {}
