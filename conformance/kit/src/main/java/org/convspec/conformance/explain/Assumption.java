package org.convspec.conformance.explain;

import org.convspec.spec.convention.Fact;

/**
 * Something that a case line leaves open, and what a convention makes of it.
 *
 * @param word what the line says with it, such as {@code by-inside-input}; empty where the
 *     convention has no answer, or one that we have no word for, and our default stands
 * @param fact what the convention says
 */
public record Assumption(String word, Fact fact) {}
