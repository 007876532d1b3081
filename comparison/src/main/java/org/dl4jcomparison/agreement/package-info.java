/**
 * Whether two engines compute the same thing: the same network from the same weights on both, held
 * against each other at every update, stage by stage; and if they differ, which convention makes
 * the difference.
 *
 * <p>{@link org.dl4jcomparison.agreement.Certifier} does it, {@link
 * org.dl4jcomparison.agreement.Certificate} says what came out, in numbers and without words.
 */
package org.dl4jcomparison.agreement;
