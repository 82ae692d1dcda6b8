package org.convspec.spec.block;

/** Something that is put together of operators, and can be part of a larger block. */
public interface Part {

  /**
   * Adds the steps to a draft.
   *
   * @param draft what is drafted
   * @param name what the names of steps and parameters begin with
   * @param input the tensor that goes in
   * @return the name of the output
   */
  String addTo(BlockDraft draft, String name, String input);

  /** Returns a block of this alone, whose input is called {@code input}. */
  default Block block() {
    BlockDraft draft = new BlockDraft("input");
    addTo(draft, "block", "input");
    return draft.block();
  }
}
