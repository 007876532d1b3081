package org.dl4jcomparison.certificate;

import static org.dl4jcomparison.experiment.Settings.EPSILON_PLACEMENT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dl4jcomparison.engine.Engine;
import org.dl4jcomparison.experiment.BadInputException;
import org.dl4jcomparison.experiment.NetworkSpec;

/** By whose conventions two engines train, where a spec leaves room for more than one. */
public enum Conventions {
  /**
   * Both engines add Adam's epsilon in the same place: where the spec says, if both can; otherwise
   * where the second engine does by itself, or else where the first does.
   */
  SHARED("shared"),
  /** Each engine adds it where it does by itself. */
  OWN("own");

  private final String label;

  Conventions(String label) {
    this.label = label;
  }

  /** The name on the command line. */
  public String label() {
    return label;
  }

  /**
   * What each engine is to train.
   *
   * @throws BadInputException if one of them cannot do the spec
   */
  NetworkSpec of(Engine engine, Engine first, Engine second, NetworkSpec spec) {
    for (Engine each : List.of(first, second)) {
      require(each, own(spec, each));
    }
    if (this == OWN) {
      return own(spec, engine);
    }
    return Stream.of(spec, own(spec, second), own(spec, first))
        .filter(shared -> first.unsupported(shared).isEmpty())
        .filter(shared -> second.unsupported(shared).isEmpty())
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "--conventions: %s and %s cannot add epsilon in the same place; allowed: %s"
                        .formatted(first.name(), second.name(), OWN.label)));
  }

  private static void require(Engine engine, NetworkSpec spec) {
    Optional<Engine.Unsupported> cannot = engine.unsupported(spec).stream().findFirst();
    if (cannot.isPresent()) {
      throw new BadInputException(
          "%s: engine %s cannot do '%s'; allowed: %s"
              .formatted(
                  cannot.get().key(), engine.name(), cannot.get().value(), cannot.get().allowed()));
    }
  }

  private static NetworkSpec own(NetworkSpec spec, Engine engine) {
    return EPSILON_PLACEMENT.appliesTo(spec)
        ? EPSILON_PLACEMENT.with(spec, engine.capabilities().own(EPSILON_PLACEMENT))
        : spec;
  }
}
