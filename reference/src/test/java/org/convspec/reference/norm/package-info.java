/** The literal normalizations against arithmetic of many digits, and against differences. */
package org.convspec.reference.norm;
