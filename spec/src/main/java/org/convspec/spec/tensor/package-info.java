/** Tensors, their shapes and their layouts (chapter 1, rules {@code TEN-..}). */
package org.convspec.spec.tensor;
