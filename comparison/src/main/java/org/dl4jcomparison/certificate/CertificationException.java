package org.dl4jcomparison.certificate;

/** A comparison that could not be made. The message is one line that names the engine. */
public final class CertificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what to tell the user. */
  public CertificationException(String message) {
    super(message);
  }

  /** With what to tell the user and what led to it. */
  public CertificationException(String message, Throwable cause) {
    super(message, cause);
  }
}
