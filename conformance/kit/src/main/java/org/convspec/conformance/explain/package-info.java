/** One element of a result, term by term. */
package org.convspec.conformance.explain;
