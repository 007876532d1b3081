package org.dl4jcomparison.experiment;

import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.dl4jcomparison.manual.GradientReduction;
import org.dl4jcomparison.manual.HiddenGradient;
import org.dl4jcomparison.manual.ParameterName;
import org.dl4jcomparison.manual.Parameters;
import org.dl4jcomparison.manual.Precision;

/**
 * All that defines a training, apart from the data: two trainings with equal specs on equal data
 * start from the same numbers, in whatever engine. Specs are made from {@link #PLAIN}, so that a
 * setting that is new to the program changes nobody who does not care for it.
 *
 * @param hidden number of hidden units, at least 1
 * @param initialization where the parameters come from
 * @param zero parameters set to zero after the draw
 * @param optimizer how gradients become steps
 * @param learningRate above zero
 * @param gradient whether the rows' gradients are added or averaged
 * @param hiddenGradient which W2 carries the error back to the hidden layer
 * @param precision in which the engine computes
 * @param updates number of optimizer steps, at least 1
 * @param seed of the draw, 0 to 2^32 - 1
 */
public record NetworkSpec(
    int hidden,
    Initialization initialization,
    Set<ParameterName> zero,
    OptimizerSpec optimizer,
    double learningRate,
    GradientReduction gradient,
    HiddenGradient hiddenGradient,
    Precision precision,
    int updates,
    long seed)
    implements Serializable {

  /** No training is longer. */
  public static final int MOST_UPDATES = 1_000_000;

  /** The simplest spec: every setting that has a default is at it. */
  public static final NetworkSpec PLAIN =
      new NetworkSpec(
          1, // hidden
          Initialization.Draw.of(InitializerKind.UNIFORM_0_1),
          Set.of(), // zero
          new OptimizerSpec.GradientDescent(),
          0.1, // learning rate
          GradientReduction.MEAN,
          HiddenGradient.SAME_WEIGHTS,
          Precision.FLOAT64,
          1, // updates
          100); // seed

  /** Copies the set, in the order W1, b1, W2, b2. */
  public NetworkSpec {
    // Not Set.copyOf: its order of iteration changes from one JVM to the next.
    zero = Collections.unmodifiableSet(new TreeSet<>(zero));
  }

  /** The parameters that a training on this data starts from. */
  public Parameters initialParameters(Dataset data) {
    return initialization.parameters(data.inputs(), hidden, data.outputs(), seed).withZero(zero);
  }

  /** Widths of the layers for this data: "2-3-1". */
  public String layers(Dataset data) {
    // Not %d, whose digits follow the locale.
    return "%s-%s-%s".formatted(data.inputs(), hidden, data.outputs());
  }

  /** The same spec with another number of hidden units. */
  public NetworkSpec withHidden(int value) {
    return with("hidden", value);
  }

  /** The same spec from another start. */
  public NetworkSpec withInitialization(Initialization value) {
    return with("initialization", value);
  }

  /** The same spec with these parameters set to zero and no others. */
  public NetworkSpec withZero(Collection<ParameterName> value) {
    return with("zero", new TreeSet<>(value));
  }

  /** The same spec with another optimizer. */
  public NetworkSpec withOptimizer(OptimizerSpec value) {
    return with("optimizer", value);
  }

  /** The same spec at another learning rate. */
  public NetworkSpec withLearningRate(double value) {
    return with("learningRate", value);
  }

  /** The same spec with another reduction over the rows. */
  public NetworkSpec withGradient(GradientReduction value) {
    return with("gradient", value);
  }

  /** The same spec with another way back to the hidden layer. */
  public NetworkSpec withHiddenGradient(HiddenGradient value) {
    return with("hiddenGradient", value);
  }

  /** The same spec in another precision. */
  public NetworkSpec withPrecision(Precision value) {
    return with("precision", value);
  }

  /** The same spec for another number of updates. */
  public NetworkSpec withUpdates(int value) {
    return with("updates", value);
  }

  /** The same spec at another seed. */
  public NetworkSpec withSeed(long value) {
    return with("seed", value);
  }

  /** Whether the two are one network that is trained alike, whatever each starts from. */
  public boolean differsAtMostInStart(NetworkSpec other) {
    return withStartOf(other).equals(other);
  }

  private NetworkSpec withStartOf(NetworkSpec other) {
    return withInitialization(other.initialization).withZero(other.zero).withSeed(other.seed);
  }

  /** The one place that copies a spec, by name, so that no wither has to list what it keeps. */
  private NetworkSpec with(String changed, Object value) {
    RecordComponent[] components = NetworkSpec.class.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        boolean kept = !components[i].getName().equals(changed);
        types[i] = components[i].getType();
        values[i] = kept ? components[i].getAccessor().invoke(this) : value;
      }
      return NetworkSpec.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
