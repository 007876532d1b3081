package org.dl4jcomparison.command;

/** The program's exit codes. */
public final class ExitCodes {
  /** Something failed while running. */
  public static final int FAILED = 1;

  /** The user gave something that cannot be used. */
  public static final int BAD_INPUT = 2;

  private ExitCodes() {}
}
