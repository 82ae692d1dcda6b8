/** Makes the golden vectors from a plan: the cases were chosen, everything else is computed. */
package org.convspec.vectors.generate;
