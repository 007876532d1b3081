package org.dl4jcomparison.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dl4jcomparison.experiment.Contender;
import org.dl4jcomparison.experiment.Dataset;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.experiment.Numbers;
import org.dl4jcomparison.experiment.OptimizerSpec;
import org.dl4jcomparison.manual.ParameterName;

/**
 * The contenders' specs, aspect by aspect.
 *
 * @param aspects in the order in which they are shown
 */
public record SpecTable(List<Aspect> aspects) {
  private static final String DOES_NOT_APPLY = "-";

  /** Key of the width's aspect. */
  public static final String HIDDEN = "hidden";

  /** Key of the optimizer's aspect. */
  public static final String OPTIMIZER = "optimizer";

  private static final String UPDATES = "updates";
  private static final String EPSILON = "epsilon";

  /** What an aspect is part of. */
  public enum Kind {
    /** What is computed: layers, units, activations. */
    ARCHITECTURE,
    /** How its parameters are found: start, optimizer, rate and so on. */
    TRAINING
  }

  /**
   * One aspect of a spec.
   *
   * @param key as in the experiment file, where there is one
   * @param kind what it is part of
   * @param values one for each contender
   */
  public record Aspect(String key, Kind kind, List<String> values) {
    /** Whether at least two contenders differ in it. */
    public boolean differs() {
      return values.stream().distinct().count() > 1;
    }
  }

  /** Compares the specs of some contenders on the data that they share. */
  public static SpecTable of(List<Contender> contenders, Dataset data) {
    List<Aspect> aspects = new ArrayList<>();
    Builder builder = new Builder(contenders, aspects);
    // Every network here is of one kind; what the specs leave open is the width.
    builder.add(
        "layers",
        Kind.ARCHITECTURE,
        s -> "%d-%d-%d".formatted(data.inputs(), s.hidden(), data.outputs()));
    builder.add("hidden layers", Kind.ARCHITECTURE, s -> "1");
    builder.add(HIDDEN, Kind.ARCHITECTURE, s -> String.valueOf(s.hidden()));
    builder.add("activations", Kind.ARCHITECTURE, s -> "sigmoid, sigmoid");
    builder.add(
        "parameters", Kind.ARCHITECTURE, s -> String.valueOf(s.initialParameters(data).count()));
    builder.add("loss", Kind.TRAINING, s -> "binary cross-entropy");
    builder.add("initializer", Kind.TRAINING, s -> s.start().label());
    builder.add("zero", Kind.TRAINING, SpecTable::zero);
    builder.add(OPTIMIZER, Kind.TRAINING, s -> s.optimizer().label());
    builder.add(EPSILON, Kind.TRAINING, SpecTable::epsilon);
    builder.add("epsilon-placement", Kind.TRAINING, SpecTable::placement);
    builder.add("learning-rate", Kind.TRAINING, s -> Numbers.shortest(s.learningRate()));
    builder.add("gradient", Kind.TRAINING, s -> s.gradient().label());
    builder.add("hidden-gradient", Kind.TRAINING, s -> s.hiddenGradient().label());
    builder.add("precision", Kind.TRAINING, s -> s.precision().label());
    builder.add(UPDATES, Kind.TRAINING, s -> String.valueOf(s.updates()));
    builder.add("seed", Kind.TRAINING, s -> String.valueOf(s.seed()));
    return new SpecTable(List.copyOf(aspects));
  }

  private record Builder(List<Contender> contenders, List<Aspect> aspects) {
    void add(String key, Kind kind, Function<NetworkSpec, String> value) {
      aspects.add(
          new Aspect(key, kind, contenders.stream().map(c -> value.apply(c.spec())).toList()));
    }
  }

  private static String zero(NetworkSpec spec) {
    return spec.zero().isEmpty()
        ? DOES_NOT_APPLY
        : String.join(", ", spec.zero().stream().map(ParameterName::label).toList());
  }

  private static String epsilon(NetworkSpec spec) {
    return spec.optimizer() instanceof OptimizerSpec.Adam adam
        ? Numbers.shortest(adam.epsilon())
        : DOES_NOT_APPLY;
  }

  private static String placement(NetworkSpec spec) {
    return spec.optimizer() instanceof OptimizerSpec.Adam adam
        ? adam.placement().label()
        : DOES_NOT_APPLY;
  }

  /** Keys of the training aspects in which contenders differ and which can change the curve. */
  public List<String> differingSettings() {
    List<String> differing =
        aspects.stream()
            .filter(a -> a.kind() == Kind.TRAINING && a.differs())
            .map(Aspect::key)
            // How long a run lasts does not change when it passes a target.
            .filter(key -> !key.equals(UPDATES))
            .toList();
    // Where the optimizers differ, epsilon is a part of that difference and not one of its own.
    return differing.contains(OPTIMIZER)
        ? differing.stream().filter(key -> !key.startsWith(EPSILON)).toList()
        : differing;
  }

  /** Whether the contenders compute the same kind of function with as many units. */
  public boolean sameArchitecture() {
    return aspects.stream().noneMatch(a -> a.kind() == Kind.ARCHITECTURE && a.differs());
  }
}
