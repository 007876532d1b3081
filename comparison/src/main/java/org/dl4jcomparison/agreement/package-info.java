/**
 * Whether two engines compute the same thing, told: the sentences, charts and files of a {@link
 * org.dl4jcomparison.certificate.Certificate}, and the command that has one made.
 */
package org.dl4jcomparison.agreement;
