/** Random small layers, and the products that each element of their results sums. */
package org.convspec.reference.layer;
