package org.dl4jcomparison.store;

/** The store broke while it was used: a full disk, for example. What it holds is safe. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
