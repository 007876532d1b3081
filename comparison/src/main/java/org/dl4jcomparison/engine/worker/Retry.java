package org.dl4jcomparison.engine.worker;

/**
 * A training whose worker JVM broke and that went well when it was tried again.
 *
 * @param engine its name
 * @param seed of the training's start
 * @param attempts how many were made, the one that went well included
 * @param reason why the others ended, and where the log of a crash is
 */
public record Retry(String engine, long seed, int attempts, String reason) {

  /** In one line. */
  public String text() {
    return "%s, seed %d: the worker JVM %s; attempt %d went well"
        .formatted(engine, seed, reason, attempts);
  }
}
