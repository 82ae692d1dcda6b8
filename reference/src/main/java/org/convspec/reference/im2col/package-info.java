/** The fast path: operators as products of a patch matrix. The only package that imports EJML. */
package org.convspec.reference.im2col;
