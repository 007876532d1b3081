package org.dl4jcomparison.testing;

import java.util.Map;
import org.dl4jcomparison.engine.SteppedEngine;
import org.dl4jcomparison.engine.manual.ManualEngine;
import org.dl4jcomparison.experiment.Capabilities;

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
  public Capabilities capabilities() {
    return new ManualEngine().capabilities();
  }

  @Override
  public Map<String, String> environment() {
    return Map.of();
  }
}
