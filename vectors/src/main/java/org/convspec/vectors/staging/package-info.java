/** Folders that appear when they are complete. */
package org.convspec.vectors.staging;
