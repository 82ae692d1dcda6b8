/** What the wire protocol and the files of vectors have in common: fields of JSON, raw tensors. */
package org.convspec.vectors.format;
