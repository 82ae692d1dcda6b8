package org.convspec.vectors.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.notation.Notations;
import tools.jackson.databind.json.JsonMapper;

/** What is to be known of a vector beside its tensors, as texts by name. */
final class Metadata {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Metadata() {}

  /** Returns texts; what is no text in files of vectors is JSON here. */
  static Map<String, String> of(Vector vector, Outcome.Valid valid) {
    Call call = vector.call();
    int rank = Math.max(0, call.tensor(Slot.INPUT).shape().rank() - 2);
    Map<String, String> layouts = new LinkedHashMap<>();
    layouts.put("data", call.layouts().data().nameAt(rank));
    layouts.put("weights", call.layouts().weights().nameAt(rank));
    Map<String, String> tiers = new TreeMap<>();
    valid.results().forEach((slot, expected) -> tiers.put(slot.label(), expected.tier().name()));
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("id", vector.id());
    metadata.put("operator", call.operator().label());
    metadata.put("direction", vector.kind().name());
    metadata.put("elementType", call.elementType().label());
    metadata.put("layouts", json(layouts));
    metadata.put("attributes", json(Notations.of(call.operator()).plain(call.operator())));
    metadata.put("case", vector.caseLine());
    metadata.put("comment", vector.comment());
    metadata.put("flags", json(vector.flags()));
    metadata.put("tiers", json(tiers));
    return metadata;
  }

  static String json(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
