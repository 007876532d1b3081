package org.dl4jcomparison.experiment;

import java.io.Serializable;

/**
 * A named engine and what it is to train.
 *
 * @param name as charts and tables show it
 * @param engine name of the engine
 * @param spec what is trained
 */
public record Contender(String name, String engine, NetworkSpec spec) implements Serializable {

  /** The name as part of a file name. */
  public String fileName() {
    return FileNames.of(name);
  }
}
