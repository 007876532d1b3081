package org.dl4jcomparison.manual.fast;

/** The sweeps of {@link Sweeps} that several threads can share. */
enum Sweep {
  FORWARD,
  OUTPUT_GRADIENT,
  HIDDEN_GRADIENT
}
