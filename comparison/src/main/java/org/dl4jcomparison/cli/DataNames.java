package org.dl4jcomparison.cli;

import java.util.Iterator;
import org.dl4jcomparison.data.BuiltInData;

/** Lets the shell complete the names of the built-in data sets. */
final class DataNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return BuiltInData.names().iterator();
  }
}
