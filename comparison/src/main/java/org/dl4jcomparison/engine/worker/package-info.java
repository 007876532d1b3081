/**
 * Trainings in JVMs of their own. {@link org.dl4jcomparison.engine.worker.WorkerPool} wraps engines
 * so that those which want it train in a worker, without their callers knowing; {@link
 * org.dl4jcomparison.engine.worker.WorkerMain} is the program that runs there.
 */
package org.dl4jcomparison.engine.worker;
