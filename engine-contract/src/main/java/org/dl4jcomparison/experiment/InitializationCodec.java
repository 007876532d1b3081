package org.dl4jcomparison.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an experiment file says where the parameters come from: {@code initializer}, with {@code
 * constant} where that takes a number, or {@code initial-weights} and the name of a file.
 */
public record InitializationCodec() implements Codec<Initialization> {
  private static final String CONSTANT = "constant";
  private static final String INITIAL_WEIGHTS = "initial-weights";

  @Override
  public List<String> keys(String key) {
    return List.of(key, CONSTANT, INITIAL_WEIGHTS);
  }

  @Override
  public Initialization read(SettingSource source, String key, NetworkSpec spec) {
    boolean given = source.has(INITIAL_WEIGHTS);
    if (given == source.has(key)) {
      throw source.bad(
          "needs either %s or %s, and has %s"
              .formatted(key, INITIAL_WEIGHTS, given ? "both" : "neither"));
    }
    if (given) {
      rejectConstant(source, key);
      return source.weights(INITIAL_WEIGHTS, spec.hidden());
    }
    InitializerKind kind =
        source.choice(key, List.of(InitializerKind.values()), InitializerKind::label);
    if (kind == InitializerKind.CONSTANT) {
      return new Initialization.Draw(kind, source.finite(CONSTANT));
    }
    rejectConstant(source, key);
    return Initialization.Draw.of(kind);
  }

  private static void rejectConstant(SettingSource source, String key) {
    if (source.has(CONSTANT)) {
      throw source.bad(
          CONSTANT, "is only allowed with %s: %s".formatted(key, InitializerKind.CONSTANT.label()));
    }
  }

  @Override
  public Map<String, Object> write(String key, Initialization start) {
    Map<String, Object> written = new LinkedHashMap<>();
    if (start instanceof Initialization.Given given) {
      written.put(INITIAL_WEIGHTS, given.file());
    } else if (start instanceof Initialization.Draw draw) {
      written.put(key, draw.kind().label());
      if (draw.kind() == InitializerKind.CONSTANT) {
        written.put(CONSTANT, draw.constant());
      }
    }
    return written;
  }

  @Override
  public String text(Initialization start) {
    return start.label();
  }

  /** Two files with the same weights are the same start. */
  @Override
  public boolean same(Initialization one, Initialization other) {
    return one instanceof Initialization.Given a && other instanceof Initialization.Given b
        ? a.values().equals(b.values())
        : one.equals(other);
  }
}
