package org.dl4jcomparison.command;

import org.dl4jcomparison.output.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"dl4j-comparison " + ProgramVersion.number()};
  }
}
