/** The implementations that come with the specification. */
package org.convspec.reference;
