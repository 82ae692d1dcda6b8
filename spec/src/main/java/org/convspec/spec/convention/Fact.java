package org.convspec.spec.convention;

import java.util.List;

/**
 * What one convention says about one point, and where that was read.
 *
 * @param convention who says it
 * @param point what it is about
 * @param stance the answer
 * @param note what else must be known, such as the name of an attribute; may be empty
 * @param documents what it was read from, the most telling first; none only if nothing was found
 */
public record Fact(
    Convention convention, Point point, Stance stance, String note, List<Document> documents) {

  /**
   * Refuses answers to another point, claims without a document, and documents that say nothing.
   */
  public Fact {
    documents = List.copyOf(documents);
    for (Alternative each : stance.alternatives()) {
      require(each.point() == point, convention, point, each + " answers " + each.point());
    }
    boolean isKnown = stance.standing() != Standing.NOT_FOUND;
    require(documents.isEmpty() != isKnown, convention, point, "documents: " + documents);
    require(isKnown || note.isEmpty(), convention, point, "a note on nothing: " + note);
  }

  private static void require(boolean holds, Convention convention, Point point, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(convention + " on " + point + ": " + otherwise);
    }
  }
}
