package org.dl4jcomparison.engine.worker;

/** A worker did not do its work; its message says why in one line. */
final class WorkerFailure extends Exception {
  private static final long serialVersionUID = 1;

  WorkerFailure(String reason) {
    super(reason);
  }

  WorkerFailure(String reason, Throwable cause) {
    super(reason, cause);
  }
}
