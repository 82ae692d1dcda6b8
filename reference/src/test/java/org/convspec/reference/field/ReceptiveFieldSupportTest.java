package org.convspec.reference.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.spec.geometry.BoundReceptiveFieldGraph;
import org.convspec.spec.geometry.ReceptiveFieldNode;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** What an output reaches is where the gradient of that output alone is not 0. */
class ReceptiveFieldSupportTest {

  @Property(tries = 2000)
  @Label("required FIELD-30 the input gradient of one output lives where it reaches")
  void alongChains(@ForAll("chains") SmallNetwork network) {
    assertSupportIsWhatIsReached(network);
  }

  @Property(tries = 300)
  @Label("gradients live where outputs reach, over two axes")
  void overTwoAxes(@ForAll("chainsOverTwoAxes") SmallNetwork network) {
    assertSupportIsWhatIsReached(network);
  }

  @Property(tries = 500)
  @Label("gradients live where outputs reach, through sums")
  void throughSums(@ForAll("graphs") SmallNetwork network) {
    assertSupportIsWhatIsReached(network);
  }

  @Property(tries = 300)
  @Label("gradients live where outputs reach, through sums over two axes")
  void throughSumsOverTwoAxes(@ForAll("graphsOverTwoAxes") SmallNetwork network) {
    assertSupportIsWhatIsReached(network);
  }

  /** Looks at every output of every node, and at every map in front of it. */
  private static void assertSupportIsWhatIsReached(SmallNetwork network) {
    BoundReceptiveFieldGraph bound = network.graph().over(network.input());
    for (ReceptiveFieldNode node : network.nodes()) {
      for (Index o : bound.extents(node.name()).indices()) {
        long oc = o.at(0) % SmallNetwork.CHANNELS;
        Map<String, Tensor> gradients = network.gradients(node.name(), oc, o);
        gradients.remove(node.name()); // the one-hot output itself
        assertThat(gradients).isNotEmpty();
        gradients.forEach(
            (map, gradient) ->
                assertThat(support(gradient, bound.extents(map)))
                    .as("%s from output %s of %s", map, o, node.name())
                    .containsExactlyElementsOf(bound.reached(map, node.name(), o)));
      }
    }
  }

  /** Returns where a gradient is not 0 in some channel; it is never below. */
  private static List<Index> support(Tensor gradient, Shape extents) {
    List<Index> support = new ArrayList<>();
    for (Index i : extents.indices()) {
      double sum = 0;
      for (long ic = 0; ic < SmallNetwork.CHANNELS; ic++) {
        assertThat(gradient.at(0, ic, i)).isNotNegative().isFinite();
        sum += gradient.at(0, ic, i);
      }
      if (sum > 0) {
        support.add(i);
      }
    }
    return support;
  }

  @Provide
  Arbitrary<SmallNetwork> chains() {
    return SmallNetworks.chains(1);
  }

  @Provide
  Arbitrary<SmallNetwork> chainsOverTwoAxes() {
    return SmallNetworks.chains(2);
  }

  @Provide
  Arbitrary<SmallNetwork> graphs() {
    return SmallNetworks.graphs(1);
  }

  @Provide
  Arbitrary<SmallNetwork> graphsOverTwoAxes() {
    return SmallNetworks.graphs(2);
  }
}
