package org.convspec.conformance.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.TooManyFilterMissesException;
import org.convspec.conformance.contract.Contract;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.OperatorCase;

/** One property method of a contract, callable without a test framework. */
final class RuleProperty {

  private static final int GEN_SIZE = 1000;

  private final Method method;
  private final String label;

  private RuleProperty(Method method) {
    this.method = method;
    this.label = method.getAnnotation(Label.class).value();
  }

  /** Returns the properties that a contract and those it extends declare. */
  static Stream<RuleProperty> of(Class<? extends Contract> contract) {
    return Arrays.stream(contract.getMethods())
        .filter(method -> method.isAnnotationPresent(Property.class))
        .map(RuleProperty::new);
  }

  /** Returns strength, id and title, as in the label of the rule. */
  String label() {
    return label;
  }

  /** Returns the id in the label. */
  String rule() {
    return label.split(" ", 3)[1];
  }

  /** Returns the name of the method, which tells properties of one rule apart. */
  String name() {
    return method.getName();
  }

  /** Returns whether a case is one of the kind that the property is tried with. */
  boolean takes(Case example) {
    Type kind = method.getGenericParameterTypes()[0];
    return kind instanceof ParameterizedType ofOperator
        ? example instanceof OperatorCase
            && ((Class<?>) ofOperator.getActualTypeArguments()[0]).isInstance(example.operator())
        : ((Class<?>) kind).isInstance(example);
  }

  /**
   * Returns a stream of the property's cases, the same for the same seed. It ends only where the
   * element type has hardly any: a type of few numbers may lack those that a rule is about.
   */
  Stream<Case> cases(Contract contract, long seed) {
    String provider = method.getParameters()[0].getAnnotation(ForAll.class).value();
    Arbitrary<?> arbitrary = (Arbitrary<?>) invoke(providerMethod(provider), contract);
    RandomGenerator<?> generator = arbitrary.generator(GEN_SIZE, false);
    Random random = new Random(31 * seed + name().hashCode());
    return Stream.generate(() -> next(generator, random))
        .takeWhile(Optional::isPresent)
        .map(Optional::get);
  }

  private static Optional<Case> next(RandomGenerator<?> generator, Random random) {
    try {
      return Optional.of((Case) generator.next(random).value());
    } catch (TooManyFilterMissesException hardlyAny) {
      return Optional.empty();
    }
  }

  private Method providerMethod(String name) {
    try {
      return method.getDeclaringClass().getMethod(name);
    } catch (NoSuchMethodException missing) {
      throw new IllegalStateException("no provider '" + name + "' for " + label, missing);
    }
  }

  /**
   * Examines one case; returns if the rule held.
   *
   * @throws org.convspec.conformance.judge.RuleViolation if it did not
   * @throws org.convspec.conformance.judge.NotJudged if the case could not be judged
   */
  void examine(Contract contract, Case example) {
    invoke(method, contract, example);
  }

  private static Object invoke(Method method, Contract contract, Object... arguments) {
    try {
      return method.invoke(contract, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof Error error) {
        throw error;
      }
      if (thrown.getCause() instanceof RuntimeException exception) {
        throw exception;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }
}
