/**
 * Which of the settings in which two contenders differ makes the difference: every combination of
 * them is trained over the same seeds, and the difference of the restricted mean times to a target
 * is divided among the settings.
 *
 * <p>{@link org.dl4jcomparison.explain.Explainer} is the way in. Restricted times are whole
 * updates, so every effect here is computed as a fraction of whole numbers and rounded only when it
 * is shown.
 */
package org.dl4jcomparison.explain;
