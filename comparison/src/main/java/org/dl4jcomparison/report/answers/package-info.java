/**
 * The claims that people make about such networks, each held against what was measured, in two
 * languages.
 */
package org.dl4jcomparison.report.answers;
