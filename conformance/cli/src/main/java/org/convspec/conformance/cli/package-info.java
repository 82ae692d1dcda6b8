/** The {@code convspec} command. */
package org.convspec.conformance.cli;
