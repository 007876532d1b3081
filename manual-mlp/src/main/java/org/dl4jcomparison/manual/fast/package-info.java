/**
 * The same network as {@link org.dl4jcomparison.manual.ManualMlp}, made to be quick.
 *
 * <p>{@link org.dl4jcomparison.manual.fast.FastMlp} takes the same steps on flat row-major arrays
 * that are allocated once. The sweeps over the data are behind {@link
 * org.dl4jcomparison.manual.fast.Kernels}: scalar ones, whose results equal the readable network's
 * bit for bit, and ones written with the JDK's Vector API, which are used where the JVM was started
 * with {@code --add-modules jdk.incubator.vector}.
 */
package org.dl4jcomparison.manual.fast;
