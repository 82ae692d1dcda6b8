/**
 * Operators as frameworks write them, and ours: from one to the other, with the framework's own
 * defaults, and a refusal with its reason where there is no equivalent (chapter 14).
 */
package org.convspec.spec.translation;
