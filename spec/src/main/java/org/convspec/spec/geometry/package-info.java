/**
 * Windows over axes (chapter 2, rules {@code WIN-..}): the only place that computes an index, an
 * extent or a padding.
 */
package org.convspec.spec.geometry;
