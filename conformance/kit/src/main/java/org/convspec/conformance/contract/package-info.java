/**
 * The rules as properties: interfaces with one default {@code @Property} method per rule. Extend
 * one in your test sources, say which implementation is meant, and jqwik runs it; the command runs
 * the same methods.
 */
package org.convspec.conformance.contract;
