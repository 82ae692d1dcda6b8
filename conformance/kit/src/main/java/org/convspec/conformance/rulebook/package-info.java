/** The chapters as data: rules and executable examples, read from the text itself. */
package org.convspec.conformance.rulebook;
