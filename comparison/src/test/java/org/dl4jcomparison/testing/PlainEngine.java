package org.dl4jcomparison.testing;

import java.util.List;
import java.util.Map;
import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.experiment.NetworkSpec;
import org.dl4jcomparison.manual.EpsilonPlacement;

/** An engine about which there is nothing special but how it trains. */
public abstract class PlainEngine extends SteppedEngine {
  private final String name;
  private final Kind kind;

  protected PlainEngine(String name, Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public EpsilonPlacement epsilonPlacement() {
    return EpsilonPlacement.PYTORCH;
  }

  @Override
  public List<Unsupported> unsupported(NetworkSpec spec) {
    return List.of();
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }
}
