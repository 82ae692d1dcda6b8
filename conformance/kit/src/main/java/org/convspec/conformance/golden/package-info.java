/** Holds implementations against the golden vectors. */
package org.convspec.conformance.golden;
