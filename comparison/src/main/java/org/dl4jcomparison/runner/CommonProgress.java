package org.dl4jcomparison.runner;

import java.util.List;
import org.dl4jcomparison.engine.TrainingRequest;
import org.dl4jcomparison.engine.TrainingRun;

/** Follows trainings that are made together, of which it is known only how far all of them are. */
final class CommonProgress {
  private final List<Progress.Follower> followers;
  private final int updates;
  private long made;

  CommonProgress(List<TrainingRequest> alike, Progress progress) {
    this.followers = alike.stream().map(progress::starts).toList();
    this.updates = alike.get(0).contender().spec().updates();
  }

  /** So many more updates were made; told as if all were equally far. */
  void advanced(int more) {
    long before = each();
    made += more;
    if (each() > before) {
      followers.forEach(follower -> follower.reached((int) each(), Double.NaN));
    }
  }

  private long each() {
    return Math.min(updates, made / followers.size());
  }

  void ended(int place, TrainingRun run) {
    followers.get(place).ended(run);
  }
}
