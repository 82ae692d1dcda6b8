/** The encoding of cases: one line that says everything about a call, data included. */
package org.convspec.vectors.cases;
