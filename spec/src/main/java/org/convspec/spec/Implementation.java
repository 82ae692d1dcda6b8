package org.convspec.spec;

import java.util.List;
import org.convspec.spec.tensor.ElementType;

/**
 * Whatever computes operators: a Java class, the fast path, or a process in another language.
 *
 * <p>Closing releases what it holds; a plain Java class holds nothing.
 */
public interface Implementation extends AutoCloseable {

  /**
   * Who is speaking.
   *
   * @param name a short name, such as {@code im2col}
   * @param version its version
   * @param elementTypes the element types it takes
   * @param layouts the layouts it takes, as names at each rank ({@code NCHW}) or as families
   * @param operators the operators it knows
   */
  record Profile(
      String name,
      String version,
      List<ElementType> elementTypes,
      List<String> layouts,
      List<String> operators) {

    /** Keeps unmodifiable copies. */
    public Profile {
      elementTypes = List.copyOf(elementTypes);
      layouts = List.copyOf(layouts);
      operators = List.copyOf(operators);
    }
  }

  /** Returns who is speaking. */
  Profile profile();

  /**
   * Answers a call, valid or not. An exception counts as an ERROR verdict for that call.
   *
   * @param call the question
   * @return the tensors asked for, or why there are none
   */
  Answer answer(Call call);

  @Override
  default void close() {}
}
