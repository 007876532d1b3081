/**
 * Whether two engines compute the same thing: the same network from the same weights on both, held
 * against each other at every update, stage by stage; and if they differ, which convention makes
 * the difference.
 *
 * <p>{@link org.dl4jcomparison.certificate.Certifier} does it, {@link
 * org.dl4jcomparison.certificate.Certificate} says what came out, in numbers and without words.
 */
package org.dl4jcomparison.certificate;
