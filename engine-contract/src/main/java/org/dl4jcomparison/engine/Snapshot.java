package org.dl4jcomparison.engine;

import java.io.Serializable;
import java.util.Optional;
import org.dl4jcomparison.manual.Parameters;

/** A network in the middle of its training. */
public final class Snapshot implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int update;
  private final Parameters parameters;
  // Optional is not serializable.
  private final Parameters gradient;

  /**
   * Keeps a moment.
   *
   * @param update number of updates made
   * @param parameters after them
   * @param gradient at them, as the next update gives it to the optimizer; empty if it was not
   *     asked for, there is no next update or the engine does not tell
   */
  public Snapshot(int update, Parameters parameters, Optional<Parameters> gradient) {
    this.update = update;
    this.parameters = parameters;
    this.gradient = gradient.orElse(null);
  }

  /** Number of updates made. */
  public int update() {
    return update;
  }

  /** The parameters after them. */
  public Parameters parameters() {
    return parameters;
  }

  /** The gradient at them; empty if not asked for, not told, or if there is no next update. */
  public Optional<Parameters> gradient() {
    return Optional.ofNullable(gradient);
  }
}
