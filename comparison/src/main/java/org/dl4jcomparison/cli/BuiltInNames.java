package org.dl4jcomparison.cli;

import java.util.Iterator;
import org.dl4jcomparison.experimentfile.BuiltInExperiments;

/** Puts the names of the built-in experiments into help texts. */
final class BuiltInNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return BuiltInExperiments.NAMES.iterator();
  }
}
