package org.dl4jcomparison.engine;

/** An engine was asked what its updates compute and has no way to tell. */
public final class NotTraceableException extends UnsupportedOperationException {
  private static final long serialVersionUID = 1L;

  /** With what it cannot tell. */
  public NotTraceableException(String message) {
    super(message);
  }
}
