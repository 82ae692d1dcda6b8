/** Ways to compute the operators, and how a way becomes an implementation. */
package org.convspec.reference.path;
