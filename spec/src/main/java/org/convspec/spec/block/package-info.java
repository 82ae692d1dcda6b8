/**
 * Compositions of operators (chapter 24): what stands in published networks between input and
 * output, as steps that read named tensors.
 */
package org.convspec.spec.block;
