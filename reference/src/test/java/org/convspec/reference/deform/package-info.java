/** Random small deformable convolutions, and what each element of their results is exactly. */
package org.convspec.reference.deform;
