/** The formulas of the chapters, read aloud: slow, exact, one body for every rank. */
package org.convspec.reference.literal;
