/** Finds out whether a set of vectors is what it says it is. */
package org.convspec.vectors.verify;
