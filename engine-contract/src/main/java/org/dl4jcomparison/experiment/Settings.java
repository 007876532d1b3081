package org.dl4jcomparison.experiment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dl4jcomparison.manual.Adam;
import org.dl4jcomparison.manual.EpsilonPlacement;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.Initializer;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Precision;

/** The catalogue of settings: all that a network spec can say. */
public final class Settings {
  private static final int MOST_HIDDEN = 10_000;

  /** The seed of a contender that names none: the notebook's. */
  private static final long DEFAULT_SEED = 100;

  /** Number of hidden units. */
  public static final Setting<Long> HIDDEN =
      Setting.of(
          "hidden",
          Role.ARCHITECTURE,
          new Codec.Whole(1, MOST_HIDDEN),
          "number of hidden units",
          spec -> (long) spec.hidden(),
          (spec, value) -> spec.withHidden(value.intValue()));

  /** Where the parameters come from. */
  public static final Setting<Initialization> INITIALIZATION =
      Setting.of(
          "initializer",
          Role.START,
          new InitializationCodec(),
          "how the initial weights are drawn, or the file that they come from",
          NetworkSpec::initialization,
          NetworkSpec::withInitialization);

  /** Parameters set to zero after the draw. */
  public static final Setting<Set<ParameterName>> ZERO =
      Setting.of(
              "zero",
              Role.START,
              new Codec.Subset<>(ParameterName.ofLayers(2), ParameterName::label),
              "parameters set to zero after the draw, any of W1 b1 W2 b2",
              NetworkSpec::zero,
              NetworkSpec::withZero)
          .byDefault(Set.of());

  /** How gradients become steps. */
  public static final Setting<String> OPTIMIZER =
      Setting.of(
          "optimizer",
          Role.TRAINING,
          new Codec.Choice<>(OptimizerSpec.LABELS, Function.identity()),
          "how gradients become steps",
          spec -> spec.optimizer().label(),
          (spec, label) -> spec.withOptimizer(OptimizerSpec.labelled(label)));

  /** What Adam adds to its denominator. */
  public static final Setting<Double> EPSILON =
      Setting.of(
              "epsilon",
              Role.TRAINING,
              new Codec.Positive(),
              "what Adam adds to its denominator",
              spec -> adam(spec).epsilon(),
              (spec, value) -> spec.withOptimizer(adam(spec).withEpsilon(value)))
          .onlyWith(OPTIMIZER, OptimizerSpec.Adam.LABEL)
          .byDefault(Adam.DEFAULT_EPSILON);

  /** Where Adam adds epsilon. */
  public static final Setting<EpsilonPlacement> EPSILON_PLACEMENT =
      Setting.of(
              "epsilon-placement",
              Role.TRAINING,
              choice(EpsilonPlacement.values(), EpsilonPlacement::label),
              "where Adam adds epsilon",
              spec -> adam(spec).placement(),
              (spec, value) -> spec.withOptimizer(adam(spec).withPlacement(value)))
          .onlyWith(OPTIMIZER, OptimizerSpec.Adam.LABEL)
          .byDefaultTheEngines()
          .asConvention();

  /** Size of a step. */
  public static final Setting<Double> LEARNING_RATE =
      Setting.of(
          "learning-rate",
          Role.TRAINING,
          new Codec.Positive(),
          "step size of the optimizer",
          NetworkSpec::learningRate,
          NetworkSpec::withLearningRate);

  /** Whether the rows' gradients are added or averaged. */
  public static final Setting<GradientReduction> GRADIENT =
      Setting.of(
              "gradient",
              Role.TRAINING,
              choice(GradientReduction.values(), GradientReduction::label),
              "how the gradients of the rows become one",
              NetworkSpec::gradient,
              NetworkSpec::withGradient)
          .byDefault(GradientReduction.MEAN)
          .asConvention();

  /** Which W2 carries the error back to the hidden layer. */
  public static final Setting<HiddenGradient> HIDDEN_GRADIENT =
      Setting.of(
              "hidden-gradient",
              Role.TRAINING,
              choice(HiddenGradient.values(), HiddenGradient::label),
              "which W2 carries the error back to the hidden layer",
              NetworkSpec::hiddenGradient,
              NetworkSpec::withHiddenGradient)
          .byDefault(HiddenGradient.SAME_WEIGHTS)
          .asConvention();

  /** In which the engine computes. */
  public static final Setting<Precision> PRECISION =
      Setting.of(
              "precision",
              Role.TRAINING,
              choice(Precision.values(), Precision::label),
              "number format in which the engine computes",
              NetworkSpec::precision,
              NetworkSpec::withPrecision)
          .byDefault(Precision.FLOAT64)
          .asConvention();

  /** Number of optimizer steps. */
  public static final Setting<Long> UPDATES =
      Setting.of(
          "updates",
          Role.BUDGET,
          new Codec.Whole(1, NetworkSpec.MOST_UPDATES),
          "full-batch optimizer steps that a training is given",
          spec -> (long) spec.updates(),
          (spec, value) -> spec.withUpdates(value.intValue()));

  /** Of the draw. */
  public static final Setting<Long> SEED =
      Setting.of(
              "seed",
              Role.CHANCE,
              new Codec.Whole(0, Initializer.MAX_SEED),
              "seed of the draw of the initial weights",
              NetworkSpec::seed,
              NetworkSpec::withSeed)
          .byDefault(DEFAULT_SEED);

  /** All of them, in the order in which files and tables have them. */
  public static final List<Setting<?>> ALL =
      List.of(
          HIDDEN,
          INITIALIZATION,
          ZERO,
          OPTIMIZER,
          EPSILON,
          EPSILON_PLACEMENT,
          LEARNING_RATE,
          GRADIENT,
          HIDDEN_GRADIENT,
          PRECISION,
          UPDATES,
          SEED);

  private Settings() {}

  /** The keys that an experiment file may have for them. */
  public static List<String> keys() {
    return ALL.stream().flatMap(setting -> setting.codec().keys(setting.key()).stream()).toList();
  }

  /**
   * Reads a spec.
   *
   * @param source whose keys are all known
   * @param capabilities of the engine that is to train it; they say what absent keys mean
   * @throws BadInputException if a value is missing, cannot be used or has no effect
   */
  public static NetworkSpec read(SettingSource source, Capabilities capabilities) {
    NetworkSpec spec = NetworkSpec.PLAIN;
    for (Setting<?> setting : ALL) {
      spec = read(setting, source, capabilities, spec);
    }
    return spec;
  }

  private static <T> NetworkSpec read(
      Setting<T> setting, SettingSource source, Capabilities capabilities, NetworkSpec spec) {
    Optional<String> given =
        setting.codec().keys(setting.key()).stream().filter(source::has).findFirst();
    if (!setting.appliesTo(spec)) {
      // A setting without effect would be a lie in the file.
      if (given.isPresent()) {
        throw source.bad(
            given.get(),
            "is only allowed with %s: %s"
                .formatted(setting.only().get().setting(), setting.only().get().text()));
      }
      return spec;
    }
    Optional<T> absent = given.isPresent() ? Optional.empty() : setting.ifAbsent(capabilities);
    T value = absent.isPresent() ? absent.get() : setting.codec().read(source, setting.key(), spec);
    return setting.with(spec, value);
  }

  /** A spec as an experiment file says it, every default spelt out: values by key, in order. */
  public static Map<String, Object> write(NetworkSpec spec) {
    Map<String, Object> written = new LinkedHashMap<>();
    ALL.forEach(setting -> written.putAll(written(setting, spec)));
    return written;
  }

  private static <T> Map<String, Object> written(Setting<T> setting, NetworkSpec spec) {
    return setting
        .of(spec)
        .map(value -> setting.codec().write(setting.key(), value))
        .orElse(Map.of());
  }

  private static <E> Codec<E> choice(E[] values, Function<E, String> label) {
    return new Codec.Choice<>(Arrays.asList(values), label);
  }

  private static OptimizerSpec.Adam adam(NetworkSpec spec) {
    return (OptimizerSpec.Adam) spec.optimizer();
  }
}
