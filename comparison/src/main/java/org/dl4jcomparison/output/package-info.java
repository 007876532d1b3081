/**
 * Directories of results: checked before anything is trained, replaced as a whole or not at all.
 */
package org.dl4jcomparison.output;
