/** Activations, softmax and cross entropy of the literal reference. */
package org.convspec.reference.function;
