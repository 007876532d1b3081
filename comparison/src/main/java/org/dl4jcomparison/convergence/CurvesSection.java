package org.dl4jcomparison.convergence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.output.OutputFolder;
import org.dl4jcomparison.report.Claim;
import org.dl4jcomparison.report.Section;
import org.dl4jcomparison.text.Translated;
import org.dl4jcomparison.text.TranslatedTable;

/**
 * The loss curves: of the contenders' own runs, of many seeds, or both.
 *
 * @param experiment that was trained
 * @param measurements the contenders' own runs; none if there are seeds only
 * @param timed whether the runs' seconds can be compared
 * @param seeds curves of many seeds, if there are any
 * @param files pictures and data of the runs
 * @param claims about the contenders' structure and speed
 */
public record CurvesSection(
    Experiment experiment,
    List<Measurement> measurements,
    boolean timed,
    Optional<SeedCurves> seeds,
    Map<String, OutputFolder.Content> files,
    List<Claim> claims)
    implements Section {

  /**
   * The contenders' own runs.
   *
   * @param speed for each pair that is asked about, whether one converges faster
   */
  public static CurvesSection of(
      Evidence evidence, RunPictures pictures, Optional<SeedCurves> seeds, List<SpeedClaim> speed) {
    List<Claim> claims = new ArrayList<>();
    if (evidence.measurements().size() > 1) {
      claims.add(new StructureClaim(evidence));
    }
    claims.addAll(speed);
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>(pictures.files());
    files.put("curves.csv", out -> CurvesCsv.write(evidence.measurements(), out));
    return new CurvesSection(
        evidence.experiment(),
        evidence.measurements(),
        evidence.timesCompare(),
        seeds,
        files,
        claims);
  }

  /** Many seeds alone. */
  public static CurvesSection of(Experiment experiment, SeedCurves seeds) {
    return new CurvesSection(experiment, List.of(), false, Optional.of(seeds), Map.of(), List.of());
  }

  @Override
  public String id() {
    return "curves";
  }

  @Override
  public Translated title() {
    return text(ConvergenceMessages::curvesTitle);
  }

  @Override
  public Optional<String> template() {
    return Optional.of("curves.jte");
  }

  @Override
  public void addData(ObjectNode page) {
    CurvesJson.addTo(page.withArray("contenders"), this);
  }

  /** One of the section's texts. */
  public Translated text(Function<ConvergenceMessages, String> message) {
    return Translated.say(ConvergenceMessages.class, message);
  }

  /** Whether there is a run of each contender. */
  public boolean hasRuns() {
    return !measurements.isEmpty();
  }

  /** Whether some loss was cut off, which the curves mark. */
  public boolean hasCutOff() {
    return measurements.stream().anyMatch(one -> !one.run().cutOff().isEmpty());
  }

  /** Whether there are many seeds. */
  public boolean hasSeeds() {
    return seeds.isPresent();
  }

  /** The contenders in figures. */
  public TranslatedTable overview() {
    return TranslatedTable.of(language -> OverviewTable.in(language, experiment, measurements));
  }
}
