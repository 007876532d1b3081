package org.dl4jcomparison.engine.worker;

import java.time.Duration;

/**
 * When a worker is given up.
 *
 * @param start the longest that a worker may take until it answers for the first time
 * @param silence the longest without a sign of life; a worker gives one twice a second, however
 *     long its updates take
 * @param idle the longest without an update while the worker also computes nothing
 * @param update the longest without an update while it does compute; where updates have taken long
 *     before, {@link HangWatch#PATIENCE} times the slowest of them instead
 * @param residentBytes a worker is replaced before another training could take it past this much
 *     memory
 * @param trainingsOfUnknownMemory where a worker's memory cannot be found out, it is replaced after
 *     so many trainings
 */
public record WorkerLimits(
    Duration start,
    Duration silence,
    Duration idle,
    Duration update,
    long residentBytes,
    int trainingsOfUnknownMemory) {

  /** Limits that are reasonable on a busy machine. */
  public static WorkerLimits standard() {
    return new WorkerLimits(
        Duration.ofMinutes(2),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofMinutes(10),
        480L << 20,
        3);
  }

  /** The same with another memory limit. */
  public WorkerLimits withResidentBytes(long bytes) {
    return new WorkerLimits(start, silence, idle, update, bytes, trainingsOfUnknownMemory);
  }
}
