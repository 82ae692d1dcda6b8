/** How broken rules are reported. */
package org.convspec.spec.rule;
