package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.PaddingRule;

/** How JAX writes paddings: pairs, or a word that lax resolves. */
final class LaxWindow {

  /** The words of convolutions. */
  static final Map<String, PaddingRule> CONVOLUTION_WORDS =
      Map.of(
          "VALID", AutoPadding.VALID,
          "SAME", AutoPadding.SAME_EXTRA_AFTER,
          "SAME_LOWER", AutoPadding.SAME_EXTRA_BEFORE);

  /** The words of everything else. */
  static final Map<String, PaddingRule> WORDS =
      Map.of("VALID", AutoPadding.VALID, "SAME", AutoPadding.SAME_EXTRA_AFTER);

  private LaxWindow() {}

  static ForeignDraft draft(String name) {
    return new ForeignDraft(Convention.JAX, name);
  }

  static PaddingRule padding(ForeignAttributes given, Map<String, PaddingRule> words) {
    return given.isWord("padding")
        ? given.choice("padding", words, "VALID")
        : new PaddingRule.Explicit(given.pairs(given.rank(), "padding"));
  }

  static ForeignDraft writePadding(
      PaddingRule padding, ForeignDraft draft, Map<String, PaddingRule> words) {
    if (padding instanceof PaddingRule.Explicit explicit) {
      return draft.pairs("padding", explicit.perAxis());
    }
    List<String> fitting =
        words.entrySet().stream()
            .filter(each -> each.getValue() == padding)
            .map(Map.Entry::getKey)
            .toList();
    draft.require(!fitting.isEmpty(), "padding", padding, "numbers, or one of " + words.values());
    return draft.word("padding", fitting.get(0));
  }
}
