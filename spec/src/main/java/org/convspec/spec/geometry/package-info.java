/**
 * Windows over axes (chapter 2, rules {@code WIN-..}) and what they see one behind another (chapter
 * 13, rules {@code FIELD-..}): the only place that computes an index, an extent or a padding.
 */
package org.convspec.spec.geometry;
