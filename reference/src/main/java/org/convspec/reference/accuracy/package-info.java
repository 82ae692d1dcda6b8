/** How far a correct implementation may be from the exact value, element by element. */
package org.convspec.reference.accuracy;
