package org.convspec.spec.operator;

/** In which order the positions of a plane are counted (MAX-20, MAX-21). */
public enum StorageOrder {
  /** The last spatial axis varies fastest. */
  ROW_MAJOR,
  /** The first spatial axis varies fastest. */
  COLUMN_MAJOR
}
