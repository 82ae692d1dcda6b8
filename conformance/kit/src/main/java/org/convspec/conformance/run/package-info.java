/** Running the contracts outside a test framework: seeds, numbers of cases, results. */
package org.convspec.conformance.run;
