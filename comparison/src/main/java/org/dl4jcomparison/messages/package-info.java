/**
 * What the program says, in every language: one file of messages each, in the syntax of ICU's
 * MessageFormat, behind interfaces whose methods are the messages. Knows no other package.
 */
package org.dl4jcomparison.messages;
