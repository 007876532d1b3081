package org.dl4jcomparison.experiment;

/**
 * Something that the user gave cannot be used. The message is one line that names the file, the key
 * or option, the value and what is allowed; the program prints it and exits with code 2. Very long
 * parts of it are cut with an ellipsis.
 */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the line to print. */
  public BadInputException(String message) {
    super(ErrorText.line(message));
  }

  /** With the line to print and what led to it. */
  public BadInputException(String message, Throwable cause) {
    super(ErrorText.line(message), cause);
  }
}
