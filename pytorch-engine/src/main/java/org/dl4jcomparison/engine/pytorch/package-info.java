/** The engine {@code pytorch}: an adapter and nothing else. */
package org.dl4jcomparison.engine.pytorch;
