/** Results explained in words: which positions an element reads. */
package org.convspec.conformance.words;
