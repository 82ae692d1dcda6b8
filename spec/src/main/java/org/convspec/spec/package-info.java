/**
 * The calls that the specification speaks about and the interface of whatever answers them.
 *
 * <p>The normative text is in {@code spec/text}; everything here quotes it by rule id.
 */
package org.convspec.spec;
