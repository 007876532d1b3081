/**
 * What starts at or near zero do to a network: whether its hidden units ever become different, and
 * whether it learns.
 */
package org.dl4jcomparison.symmetry;
