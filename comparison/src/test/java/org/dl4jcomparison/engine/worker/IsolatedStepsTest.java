package org.dl4jcomparison.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.dl4jcomparison.engine.Outcome;
import org.dl4jcomparison.engine.Quantity;
import org.dl4jcomparison.engine.TracedEngine;
import org.dl4jcomparison.engine.TracedEngine.TracedSteps;
import org.dl4jcomparison.engine.TrainingListener;
import org.dl4jcomparison.engine.UpdateTrace;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Networks that are stepped in real processes. */
@Tag("slow")
class IsolatedStepsTest {
  private static final Dataset XOR = Dataset.xor();
  private static final NetworkSpec SPEC = Fixtures.spec(200);
  private static final SteppedApart ENGINE = new SteppedApart();

  private final WorkerPool pool = new WorkerPool(2, WorkerLimits.standard());
  private final TracedEngine isolated = (TracedEngine) pool.isolate(ENGINE);

  @AfterEach
  void close() {
    pool.close();
  }

  private static TracedSteps start(TracedEngine engine, NetworkSpec spec) {
    return engine.start(spec, XOR, spec.initialParameters(XOR));
  }

  private static void assertSame(UpdateTrace found, UpdateTrace expected) {
    assertThat(found.quantities()).hasSameSizeAs(expected.quantities());
    for (int i = 0; i < expected.quantities().size(); i++) {
      Quantity quantity = expected.quantities().get(i);
      assertThat(found.quantities().get(i).stage()).isEqualTo(quantity.stage());
      assertThat(found.quantities().get(i).name()).isEqualTo(quantity.name());
      assertThat(found.quantities().get(i).values()).isDeepEqualTo(quantity.values());
    }
  }

  @Test
  void everyNumberIsTheEnginesOwn() {
    double[][] others = {{0.25}, {1}, {0}, {0.5}};
    try (TracedSteps steps = start(isolated, SPEC);
        TracedSteps own = start(ENGINE, SPEC)) {
      Iterator<UpdateTrace> traces = steps.tracedUpdates(XOR.y(), 130);
      for (int i = 0; i < 130; i++) {
        assertSame(traces.next(), own.tracedUpdate(XOR.y()));
      }
      assertThatThrownBy(traces::next).isInstanceOf(NoSuchElementException.class);
      assertSame(steps.tracedUpdate(others), own.tracedUpdate(others));
      steps.update();
      own.update();
      assertThat(steps.outputs()).isDeepEqualTo(own.outputs());
      assertThat(steps.parameters()).isEqualTo(own.parameters());
    }
  }

  @Test
  void aWorkerThatWasSteppedTrainsAndStepsAgain() {
    start(isolated, SPEC).close();
    List<Long> pids = pool.pids();
    assertThat(isolated.train(SPEC, XOR, TrainingListener.NONE).outcome())
        .isInstanceOf(Outcome.Completed.class);
    start(isolated, SPEC).close();

    assertThat(pids).hasSize(1);
    assertThat(pool.pids()).isEqualTo(pids);
  }

  @Test
  void anUpdateThatFailsIsTheOneThatIsNamed() {
    try (TracedSteps steps = start(isolated, SPEC.withSeed(SteppedApart.FAILS))) {
      Iterator<UpdateTrace> traces = steps.tracedUpdates(XOR.y(), 200);
      for (int i = 1; i < SteppedApart.LAST; i++) {
        traces.next();
      }
      assertThatIllegalStateException()
          .isThrownBy(traces::next)
          .withMessageContaining("lost its way at " + SteppedApart.LAST);
    }
    assertThat(pool.pids()).as("it is not used again").isEmpty();
  }

  @Test
  void aWorkerThatEndsIsAnExceptionThatSaysSo() {
    try (TracedSteps steps = start(isolated, SPEC.withSeed(SteppedApart.HALTS))) {
      Iterator<UpdateTrace> traces = steps.tracedUpdates(XOR.y(), 200);
      assertThatIllegalStateException()
          .isThrownBy(() -> traces.forEachRemaining(trace -> {}))
          .withMessageContaining("the worker JVM broke");
    }
    assertThat(pool.pids()).isEmpty();
  }

  /** As many as places and more: nobody waits for somebody who waits for him. */
  @Test
  void whoeverStepsSeveralNetworksLeavesAPlaceForTrainings() {
    try (TracedSteps one = start(isolated, SPEC);
        TracedSteps two = start(isolated, SPEC);
        TracedSteps three = start(isolated, SPEC)) {
      assertThat(isolated.train(SPEC, XOR, TrainingListener.NONE).outcome())
          .isInstanceOf(Outcome.Completed.class);
      assertSame(three.tracedUpdate(XOR.y()), one.tracedUpdate(XOR.y()));
      assertThat(two.parameters()).isEqualTo(SPEC.initialParameters(XOR));
    }
    assertThat(pool.pids()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void whatTakesLongerToSendThanToComputeStaysHere() {
    NetworkSpec large = SPEC.withHidden(10_000);
    try (TracedSteps steps = start(isolated, large)) {
      steps.update();
      assertThat(pool.pids()).isEmpty();
    }
  }
}
