/** How each operator is written in a case line and on the wire. */
package org.convspec.vectors.notation;
