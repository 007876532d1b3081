/** How the time of an update grows with the data and the network, and where an engine pays off. */
package org.dl4jcomparison.scaling;
