/**
 * The operators: one record each, holding its attributes only (chapter 3, rules {@code CONV-..}).
 */
package org.convspec.spec.operator;
