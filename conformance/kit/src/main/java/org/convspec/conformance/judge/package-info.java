/** Whether an implementation obeys a rule on a case, and the smallest case on which it does not. */
package org.convspec.conformance.judge;
