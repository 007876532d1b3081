package org.dl4jcomparison.cli;

import org.dl4jcomparison.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"dl4j-comparison " + ProgramVersion.number()};
  }
}
