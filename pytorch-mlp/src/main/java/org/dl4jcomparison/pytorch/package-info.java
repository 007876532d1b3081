/**
 * The notebook's second network in PyTorch itself, run from Java through Deep Java Library (DJL).
 *
 * <p>{@link org.dl4jcomparison.pytorch.PytorchMlp} trains it with PyTorch's autograd and
 * optimizers; {@link org.dl4jcomparison.pytorch.PytorchMlpExample} is a program of a page that does
 * so for XOR. {@code network.py}, beside these classes, is what PyTorch runs. {@link
 * org.dl4jcomparison.pytorch.PytorchRuntime} loads the natives and keeps DJL off the network.
 */
package org.dl4jcomparison.pytorch;
