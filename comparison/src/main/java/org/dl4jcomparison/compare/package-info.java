/**
 * Everything that is found out about one experiment, put together: the contenders' own runs, a
 * study over seeds, the explanation, the starts, the certificate; and what follows for the claims
 * that people make. The only room that knows the others.
 */
package org.dl4jcomparison.compare;
