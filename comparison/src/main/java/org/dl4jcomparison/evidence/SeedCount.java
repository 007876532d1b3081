package org.dl4jcomparison.evidence;

/**
 * At how many seeds a contender was trained.
 *
 * @param own on its own engine
 * @param twin on a certified twin of it
 */
public record SeedCount(int own, int twin) {
  /** One run of its own. */
  public static final SeedCount ONE = new SeedCount(1, 0);

  /** The first ones: those on the own engine come first. */
  public SeedCount first(int seeds) {
    return new SeedCount(Math.min(own, seeds), seeds - Math.min(own, seeds));
  }

  /** Both together. */
  public int all() {
    return own + twin;
  }
}
