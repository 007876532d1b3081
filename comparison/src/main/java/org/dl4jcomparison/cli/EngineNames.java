package org.dl4jcomparison.cli;

import java.util.Iterator;
import org.dl4jcomparison.engine.Engines;

/** Puts the names of the engines that are present into help texts and completion. */
final class EngineNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Engines.load().names().iterator();
  }
}
