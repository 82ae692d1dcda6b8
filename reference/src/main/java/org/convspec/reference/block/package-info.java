/** Compositions of operators, computed step by step (chapter 24). */
package org.convspec.reference.block;
