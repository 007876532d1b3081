/** Numbers, names, tables and outcomes as text, in one language or in all, and as JSON. */
package org.dl4jcomparison.text;
