package org.dl4jcomparison.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dl4jcomparison.certificate.Certificate;
import org.dl4jcomparison.certificate.Certifier;
import org.dl4jcomparison.certificate.CommonNetwork;
import org.dl4jcomparison.certificate.Tolerances;
import org.dl4jcomparison.compare.Investigation;
import org.dl4jcomparison.compare.Investigator;
import org.dl4jcomparison.convergence.Convergence;
import org.dl4jcomparison.convergence.Evidence;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.DataOrigin;
import org.dl4jcomparison.experiment.DataSource;
import org.dl4jcomparison.experiment.DataSpec;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.Experiment;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Preparation;
import org.dl4jcomparison.experiment.Rows;
import org.dl4jcomparison.runner.Progress;
import org.dl4jcomparison.runner.Runner;
import org.dl4jcomparison.store.KeptRuns;
import org.dl4jcomparison.study.Seeds;
import org.dl4jcomparison.study.Study;
import org.dl4jcomparison.study.StudyEvidence;
import org.dl4jcomparison.testing.CopiedEngine;
import org.dl4jcomparison.testing.Fixtures;
import org.dl4jcomparison.testing.Investigations;

/** Small investigations to make pages of. */
public final class Pages {
  /** A name that would run a script wherever it were taken for markup. */
  static final String HOSTILE = "<img src=x onerror=alert(1)>";

  /** Another, for where text stands inside a script or an attribute. */
  static final String BREAKING = "\"></script><script>alert(2)</script>' `{{x}}";

  static final Map<String, Map<String, String>> ENVIRONMENT =
      Map.of("machine", Map.of("cpu", HOSTILE), "program", Map.of("version", "0"));

  private Pages() {}

  /** Both contenders on XOR, with every part that a comparison can have. */
  static Investigation whole() {
    return whole(
        Fixtures.experiment(
            List.of(0.6, 0.3, 0.001),
            new Contender("manual", "manual", Fixtures.spec(900)),
            new Contender("adam", "stand-in", Fixtures.adam(8, 600))));
  }

  /** The same with names that try to get out of where they stand. */
  static Investigation hostile() {
    double[][] x = {{0, 0, 1}, {0, 1, 3}, {1, 0, 2}, {1, 1, 5}};
    double[][] y = {{0}, {1}, {1}, {0}};
    DataSource.Named source = new DataSource.Named("xor");
    Dataset data =
        new Dataset(
            BREAKING,
            x,
            y,
            new Rows(new double[][] {{0.5, 0.5, 2}}, new double[][] {{1}}),
            new DataOrigin(
                DataSpec.plain(source),
                List.of(HOSTILE, BREAKING, "third"),
                HOSTILE,
                BREAKING,
                List.of(),
                new Preparation(
                    List.of(),
                    List.of(new Preparation.Encoded(HOSTILE, List.of(BREAKING, HOSTILE))),
                    List.of(new Preparation.Filled(BREAKING, 2)),
                    3,
                    List.of(HOSTILE)),
                List.of(1, 2, 3, 4),
                List.of(5)));
    return whole(
        new Experiment(
            HOSTILE,
            data,
            List.of(0.6, 0.3),
            List.of(
                new Contender(HOSTILE, "manual", Fixtures.spec(300)),
                new Contender(BREAKING, "stand-in", Fixtures.adam(8, 600)))));
  }

  private static Investigation whole(Experiment experiment) {
    Engines engines = Fixtures.engines();
    Investigation quick = Investigations.of(experiment);
    Evidence evidence = quick.evidence();
    Convergence pair = evidence.examined().orElseThrow();
    Investigator investigator = new Investigator(engines, experiment, 1);
    try (KeptRuns store = KeptRuns.inMemory()) {
      StudyEvidence study =
          StudyEvidence.of(
              Study.of(engines, experiment, new Seeds(100, 5), store)
                  .train(new Runner(engines, 1), Progress.NONE));
      return new Investigation(
          evidence,
          quick.symmetry(),
          Optional.of(study),
          investigator.explain(pair, explainer -> Progress.NONE),
          Optional.of(certificate(experiment.data())));
    }
  }

  private static Certificate certificate(Dataset data) {
    NetworkSpec spec = CommonNetwork.spec().withUpdates(30);
    return Certifier.certify(
        Engines.of(List.of(new ManualEngine(), new CopiedEngine(CopiedEngine.Fault.NONE))),
        "manual",
        "copy",
        spec,
        data,
        Tolerances.of(spec.precision()),
        step -> {});
  }

  /** The report of a comparison. */
  static Report report(Investigation investigation) {
    return Investigations.report(investigation, ENVIRONMENT);
  }

  /** It as a page. */
  static String html(Investigation investigation) {
    return ReportPage.html(report(investigation));
  }

  /** Many inputs and wide networks: much more than a page can hold in full. */
  static Investigation large() {
    double[][] x = new double[40][60];
    double[][] y = new double[40][1];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < x[i].length; k++) {
        x[i][k] = Math.sin(1 + i * 0.7 + k * 1.3 + i * k * 0.01);
      }
      y[i][0] = x[i][3] > 0 ? 1 : 0;
    }
    Contender[] contenders = new Contender[6];
    Arrays.setAll(
        contenders,
        i -> new Contender("wide " + i, i == 0 ? "manual" : "stand-in", Fixtures.adam(256, 4)));
    return Investigations.of(
        new Experiment("large", new Dataset("large", x, y), List.of(0.5), List.of(contenders)));
  }
}
