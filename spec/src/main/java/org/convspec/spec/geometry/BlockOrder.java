package org.convspec.spec.geometry;

/** How the channels that a block is made of are counted. */
public enum BlockOrder {
  /** MOVE-21: by channel of the wide tensor, then by place in the block. */
  CHANNEL_FIRST,
  /** MOVE-22: by place in the block, then by channel of the wide tensor. */
  BLOCK_FIRST
}
