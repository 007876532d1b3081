package org.dl4jcomparison.convergence;

import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.Snapshot;
import org.dl4jcomparison.experiment.Experiment;

/**
 * The networks of a run at the checkpoints that all contenders share; a run may keep others, too.
 */
final class CommonCheckpoints {
  private CommonCheckpoints() {}

  /** The snapshots in order, as far as the run got. */
  static List<Snapshot> of(Experiment experiment, Measurement measurement) {
    return measurement.run().withSnapshotsAt(Checkpoints.of(experiment)).snapshots();
  }

  /** The last network of a run that was kept at or before an update. */
  static Optional<Snapshot> latest(List<Snapshot> snapshots, int update) {
    return snapshots.stream()
        .filter(snapshot -> snapshot.update() <= update)
        .reduce((earlier, later) -> later);
  }
}
