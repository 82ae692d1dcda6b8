/** What a run has to say: as text, JSON, HTML and JUnit XML, all from the same report. */
package org.convspec.conformance.report;
