/** What outputs of small networks reach, measured by gradients. */
package org.convspec.reference.field;
