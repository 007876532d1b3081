package org.dl4jcomparison.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dl4jcomparison.engine.Engines;
import org.dl4jcomparison.engine.dl4j.Dl4jEngine;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.Precision;
import org.dl4jcomparison.testing.CopiedEngine;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwinTest {
  private static Optional<Twin> twin(Engines engines, Contender contender) {
    return Twin.of(engines, contender, Dataset.xor(), step -> {});
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void dl4jsContenderHasOneOverItsWholeTraining(Precision precision) {
    Engines engines = Engines.of(List.of(new ManualEngine(), new Dl4jEngine()));
    Contender framework = new Contender("net", "dl4j", Fixtures.adam(16, 60, precision));

    Twin twin = twin(engines, framework).orElseThrow();

    assertThat(twin.contender()).isEqualTo(new Contender("net", "manual", framework.spec()));
    assertThat(twin.certificate().updates()).isEqualTo(60);
    assertThat(twin.tolerance()).isEqualTo(Tolerances.of(precision));
  }

  /** The copy adds epsilon where PyTorch does. */
  private static NetworkSpec pytorchs(int updates) {
    return Fixtures.adam(4, updates)
        .withOptimizer(new OptimizerSpec.Adam(1e-8, EpsilonPlacement.PYTORCH));
  }

  @Test
  void anEngineWithAFaultHasNone() {
    CopiedEngine faulty = new CopiedEngine(CopiedEngine.Fault.UPDATED_TWICE_ONCE);
    Engines engines = Engines.of(List.of(new ManualEngine(), faulty));
    Contender contender = new Contender("c", faulty.name(), pytorchs(2 * CopiedEngine.ONCE));

    assertThat(twin(engines, contender)).isEmpty();
    // It shows only where the certificate covers it.
    Contender before = new Contender("c", faulty.name(), pytorchs(CopiedEngine.ONCE - 1));
    assertThat(twin(engines, before)).isPresent();
  }

  @Test
  void neitherTheHandWrittenEngineNorOneThatTellsNothingHasOne() {
    assertThat(twin(Fixtures.engines(), new Contender("m", "manual", Fixtures.spec(3)))).isEmpty();
    assertThat(twin(Fixtures.engines(), new Contender("s", "stand-in", Fixtures.spec(3))))
        .isEmpty();
  }
}
