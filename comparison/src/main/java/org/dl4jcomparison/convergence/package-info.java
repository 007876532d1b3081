/**
 * One training of each contender: how far it got, who is first to each target, how good the network
 * is on its rows and what it computes, with charts, tables and sentences.
 */
package org.dl4jcomparison.convergence;
