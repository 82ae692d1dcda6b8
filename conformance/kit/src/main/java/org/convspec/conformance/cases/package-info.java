/** What the contracts are tried with: jqwik arbitraries of cases, and simpler cases of a case. */
package org.convspec.conformance.cases;
