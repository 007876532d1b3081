package org.dl4jcomparison.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.TrainingRun;
import org.dl4jcomparison.evidence.Accuracy;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Setting;
import org.dl4jcomparison.experiment.Settings;
import org.dl4jcomparison.manual.Parameters;

/**
 * A run as the store's tables have it.
 *
 * @param values of the columns in the order of {@link #COLUMNS}
 * @param packed curves and matrices
 */
record RunRow(List<Object> values, Packed packed) {
  /** The columns that tell runs apart for a reader; all of them follow from the key. */
  private static final List<String> OF_KEY =
      Stream.concat(
              Stream.of("key", "identity", "engine", "data", "inputs", "outputs"),
              Settings.ALL.stream().map(Setting::column))
          .toList();

  /** The columns that a second attempt can change. */
  private static final List<String> RESULTS =
      List.of(
          "outcome",
          "reason",
          "diverged_at",
          "updates",
          "first_loss",
          "final_loss",
          "accuracy",
          "seconds",
          "jobs",
          "stored_at");

  private static final List<String> COLUMNS =
      Stream.concat(OF_KEY.stream(), RESULTS.stream()).toList();

  static final String INSERT =
      "INSERT INTO runs (%s, attempts) VALUES (%s, 1) ON CONFLICT (key) DO UPDATE SET %s, attempts = attempts + (outcome = 'failed') RETURNING id"
          .formatted(
              String.join(", ", COLUMNS),
              String.join(", ", Collections.nCopies(COLUMNS.size(), "?")),
              RESULTS.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", ")));

  static final String INSERT_CURVES =
      "INSERT OR REPLACE INTO curves (run_id, loss, nanoseconds, outputs, parameters) VALUES (?, ?,"
          + " ?, ?, ?)";

  static final String SELECT =
      "SELECT outcome, reason, diverged_at, loss, nanoseconds, curves.outputs, parameters"
          + " FROM runs LEFT JOIN curves ON run_id = id WHERE key = ?";

  static RunRow of(RunKey key, Contender contender, Dataset data, TrainingRun run, int jobs) {
    if (run.outcome() instanceof Outcome.Stopped) {
      throw new IllegalArgumentException(
          "A run that ended as %s is not whole".formatted(run.outcome()));
    }
    Packed packed = Packed.of(run);
    NetworkSpec spec = contender.spec();
    double[] loss = run.loss();
    List<Object> values = new ArrayList<>();
    values.add(key.sha256());
    values.add(key.identity());
    values.add(contender.engine());
    values.add(data.name());
    values.add(data.inputs());
    values.add(data.outputs());
    Settings.ALL.forEach(setting -> values.add(setting.plain(spec).orElse(null)));
    values.add(packed.outcome);
    values.add(packed.reason);
    values.add(run.outcome() instanceof Outcome.Diverged diverged ? diverged.update() : null);
    values.add(run.updates());
    values.add(loss.length == 0 ? null : loss[0]);
    values.add(loss.length == 0 ? null : loss[loss.length - 1]);
    values.add(
        run.outcome() instanceof Outcome.Completed completed
            ? Accuracy.of(completed.outputs(), data.y()).percent() / 100
            : null);
    values.add(run.seconds());
    values.add(jobs);
    values.add(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    return new RunRow(Collections.unmodifiableList(values), packed);
  }

  /** Puts the row into both tables; the caller commits. */
  void write(PreparedStatement insert, PreparedStatement insertCurves) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      insert.setObject(i + 1, values.get(i));
    }
    long id;
    try (ResultSet inserted = insert.executeQuery()) {
      inserted.next();
      id = inserted.getLong(1);
    }
    insertCurves.setLong(1, id);
    insertCurves.setBytes(2, packed.loss);
    insertCurves.setBytes(3, packed.nanos);
    insertCurves.setBytes(4, packed.outputs);
    insertCurves.setBytes(5, packed.parameters);
    insertCurves.executeUpdate();
  }

  /** Reads what {@link #write} put, if it is there. */
  static Optional<Packed> find(PreparedStatement select, RunKey key) throws SQLException {
    select.setString(1, key.sha256());
    try (ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      return Optional.of(
          new Packed(
              row.getString(1),
              row.getString(2),
              row.getInt(3),
              row.getBytes(4),
              row.getBytes(5),
              row.getBytes(6),
              row.getBytes(7)));
    }
  }

  /**
   * The packed curves and matrices of a run; {@code outputs} and {@code parameters} are null if it
   * broke. All four are null if the store has lost the curve.
   */
  record Packed(
      String outcome,
      String reason,
      int divergedAt,
      byte[] loss,
      byte[] nanos,
      byte[] outputs,
      byte[] parameters) {

    private static Packed of(TrainingRun run) {
      Outcome.Completed completed = run.outcome() instanceof Outcome.Completed c ? c : null;
      return new Packed(
          run.outcome().word(),
          run.outcome() instanceof Outcome.Failed failed ? failed.reason() : null,
          run.outcome() instanceof Outcome.Diverged diverged ? diverged.update() : 0,
          WordCodec.pack(run.loss()),
          WordCodec.pack(run.nanos()),
          completed == null
              ? null
              : WordCodec.pack(FlatArrays.of(List.<double[][]>of(completed.outputs()))),
          completed == null
              ? null
              : WordCodec.pack(FlatArrays.of(completed.parameters().arrays())));
    }

    /**
     * Makes it again.
     *
     * @throws WordCodec.DamagedException if this is not what was once packed
     */
    TrainingRun run(NetworkSpec spec, Dataset data) {
      Parameters initial = spec.initialParameters(data);
      Outcome end =
          switch (outcome) {
            case "diverged" -> new Outcome.Diverged(divergedAt);
            case "failed" -> new Outcome.Failed(reason);
            case "completed" ->
                new Outcome.Completed(
                    FlatArrays.matrices(
                            WordCodec.unpackDoubles(outputs), List.<double[][]>of(data.y()))
                        .get(0),
                    new Parameters(
                        FlatArrays.matrices(
                            WordCodec.unpackDoubles(parameters), initial.arrays())));
            default -> throw new WordCodec.DamagedException("an outcome " + outcome, null);
          };
      return new TrainingRun(
          initial, WordCodec.unpackDoubles(loss), WordCodec.unpackLongs(nanos), end);
    }
  }
}
