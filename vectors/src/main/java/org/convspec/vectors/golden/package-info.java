/** Golden vectors: what the files of the set say, read and written. */
package org.convspec.vectors.golden;
