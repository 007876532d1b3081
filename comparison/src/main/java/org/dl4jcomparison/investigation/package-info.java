/**
 * Everything that is found out about one experiment, put together: single runs, a study over seeds,
 * the explanation, the starts, the certificate; and what follows for the claims that people make.
 */
package org.dl4jcomparison.investigation;
