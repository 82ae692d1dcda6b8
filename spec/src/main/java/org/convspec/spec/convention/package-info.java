/**
 * What frameworks assume where the same words mean different things (chapter 14): data, each fact
 * with the document that it was read from. It knows nothing of calls and windows; whatever
 * translates calls can stand on it.
 */
package org.convspec.spec.convention;
