package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.Mutant.around;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;

/** Mistakes in sums, products, dropout and linear layers. */
final class ArithmeticMutants {

  private static final Supplier<PlainOperator> ADD = kernel("add", PlainElementwise::new);
  private static final Supplier<PlainOperator> MULTIPLY = kernel("multiply", PlainElementwise::new);
  private static final Supplier<PlainOperator> DROPOUT = kernel("dropout", PlainDropout::new);
  private static final Supplier<PlainOperator> LINEAR = kernel("linear", PlainLinear::new);

  private static final CommonMutants OF_ADD = new CommonMutants("AR-add", ADD);
  private static final CommonMutants OF_MULTIPLY = new CommonMutants("AR-mul", MULTIPLY);
  private static final CommonMutants OF_DROPOUT = new CommonMutants("AR-drop", DROPOUT);
  private static final CommonMutants OF_LINEAR = new CommonMutants("AR-lin", LINEAR);

  static final List<Mutant> ALL =
      List.of(
          elementwise(
              "add",
              "AR01",
              "the second operand is subtracted",
              call ->
                  new PlainElementwise(call) {
                    @Override
                    double combined(double a, double b) {
                      return a - b;
                    }
                  },
              "ARITH-15",
              "ARITH-35",
              "ARITH-45"),
          elementwise(
              "multiply",
              "AR02",
              "the magnitudes are multiplied",
              call ->
                  new PlainElementwise(call) {
                    @Override
                    double combined(double a, double b) {
                      return Math.abs(a * b);
                    }
                  },
              "ARITH-16",
              "ARITH-36",
              "ARITH-45"),
          elementwise(
              "add",
              "AR03",
              "operands are read in the order of the output, and begun again at their end",
              call -> new ReadInOrder(call),
              "ARITH-17"),
          elementwise(
              "multiply",
              "AR04",
              "operands are read in the order of the output, and begun again at their end",
              call -> new ReadInOrder(call),
              "ARITH-17"),
          elementwise(
              "add",
              "AR05",
              "the gradient of a repeated operand is that of its last reader",
              call -> new LastReaderWins(call),
              "ARITH-25",
              "ARITH-27",
              "ARITH-37",
              "ARITH-46"),
          elementwise(
              "multiply",
              "AR06",
              "the gradient of a repeated operand is that of its last reader",
              call -> new LastReaderWins(call),
              "ARITH-26",
              "ARITH-27"),
          elementwise(
              "multiply",
              "AR07",
              "the gradient of a product forgets the other factor",
              call ->
                  new PlainElementwise(call) {
                    @Override
                    double derivative(double theOther) {
                      return 1;
                    }
                  },
              "ARITH-26",
              "ARITH-37",
              "ARITH-46"),
          around(
              "AR08",
              "dropout makes up for nothing",
              kernel(
                  "dropout",
                  call ->
                      new PlainDropout(call) {
                        @Override
                        double factor() {
                          return 1;
                        }
                      }),
              "ARITH-18",
              "ARITH-28",
              "ARITH-47"),
          around(
              "AR09",
              "dropout divides by the rate",
              kernel(
                  "dropout",
                  call ->
                      new PlainDropout(call) {
                        @Override
                        double factor() {
                          return rate == 0 ? 2 : 1 / rate;
                        }
                      }),
              "ARITH-18",
              "ARITH-39"),
          around(
              "AR10",
              "what the mask drops is 0, NaN or not",
              kernel(
                  "dropout",
                  call ->
                      new PlainDropout(call) {
                        @Override
                        double dropped(double x, double mask, double factor) {
                          return mask == 0 ? 0 : super.dropped(x, mask, factor);
                        }
                      }),
              "ARITH-50",
              "ARITH-51"),
          around(
              "AR11",
              "the gradient of dropout has no mask",
              Careless.only(
                  Slot.INPUT_GRADIENT,
                  kernel(
                      "dropout",
                      call ->
                          new PlainDropout(call) {
                            @Override
                            double dropped(double x, double mask, double factor) {
                              return super.dropped(x, 1, factor);
                            }
                          }),
                  DROPOUT),
              "ARITH-28",
              "ARITH-37"),
          around(
              "AR12",
              "dropout of gradients is rounded to eighths",
              Careless.changing(
                  DROPOUT, Slot.INPUT_GRADIENT, dx -> dx.map(value -> Math.rint(value / 8) * 8)),
              "ARITH-41"),
          linear(
              "AR13",
              "the weights are read as their transpose",
              call ->
                  new PlainLinear(call) {
                    @Override
                    int weight(int oc, int ic) {
                      return ic * outputs + oc;
                    }
                  },
              "ARITH-19",
              "ARITH-29",
              "ARITH-38"),
          linear(
              "AR14",
              "a bias that is not there is 1",
              call ->
                  new PlainLinear(call) {
                    @Override
                    double bias(int oc) {
                      return call.tensor(Slot.BIAS) == null ? 1 : super.bias(oc);
                    }
                  },
              "ARITH-20",
              "ARITH-36"),
          linear(
              "AR15",
              "the weights gradient is a mean over items",
              call ->
                  new PlainLinear(call) {
                    @Override
                    double[] weightsGradient() {
                      double[] dw = super.weightsGradient();
                      for (int place = 0; place < dw.length; place++) {
                        dw[place] /= Math.max(1, items);
                      }
                      return dw;
                    }
                  },
              "ARITH-30",
              "ARITH-37",
              "ARITH-46"),
          linear(
              "AR16",
              "the bias gradient is that of the last item",
              call ->
                  new PlainLinear(call) {
                    @Override
                    double[] biasGradient() {
                      double[] db = new double[outputs];
                      for (int oc = 0; items > 0 && oc < outputs; oc++) {
                        db[oc] = call.tensor(Slot.OUTPUT_GRADIENT).at(items - 1, oc);
                      }
                      return db;
                    }
                  },
              "ARITH-31",
              "ARITH-37"),
          linear(
              "AR17",
              "products are truncated to 12 bits",
              call ->
                  new PlainLinear(call) {
                    @Override
                    double added(double sum, double a, double b) {
                      return sum + ElementType.FLOAT16.round(a * b);
                    }
                  },
              "ARITH-45",
              "ARITH-46"),
          OF_LINEAR.lastItemIsTheFirst("ARITH-40"),
          OF_ADD.emptyOutputIsAnError("ARITH-10"),
          OF_MULTIPLY.emptyOutputIsAnError("ARITH-10"),
          OF_DROPOUT.emptyOutputIsAnError("ARITH-10"),
          OF_LINEAR.emptyOutputIsAnError("ARITH-10"),
          OF_ADD.remembersTheLastAnswer("ARITH-52"),
          OF_MULTIPLY.remembersTheLastAnswer("ARITH-52"),
          OF_DROPOUT.remembersTheLastAnswer("ARITH-52"),
          OF_LINEAR.remembersTheLastAnswer("ARITH-52"),
          OF_ADD.nanIsSkipped("ARITH-50"),
          OF_MULTIPLY.nanIsSkipped("ARITH-50"),
          OF_LINEAR.nanIsSkipped("ARITH-50"),
          OF_ADD.infinityIsFinite("ARITH-51"),
          OF_MULTIPLY.infinityIsFinite("ARITH-51"),
          OF_LINEAR.infinityIsFinite("ARITH-51"),
          OF_ADD.longerOutput("ARITH-08"),
          OF_MULTIPLY.longerOutput("ARITH-08"),
          OF_LINEAR.longerOutput("ARITH-09"),
          OF_ADD.negativeGradientsAreCut("ARITH-25", "ARITH-41"),
          OF_MULTIPLY.negativeGradientsAreCut("ARITH-26", "ARITH-41"),
          OF_LINEAR.negativeGradientsAreCut("ARITH-29", "ARITH-41"),
          around(
              "AR18",
              "the gradient of the second operand is longer",
              Careless.longer(ADD, Slot.OTHER_GRADIENT),
              "ARITH-11"),
          around(
              "AR19",
              "the gradient of the second factor is longer",
              Careless.longer(MULTIPLY, Slot.OTHER_GRADIENT),
              "ARITH-11"),
          around(
              "AR20",
              "the gradient of dropout is longer",
              Careless.longer(DROPOUT, Slot.INPUT_GRADIENT),
              "ARITH-11"),
          around(
              "AR21",
              "the weights gradient of a linear layer is longer",
              Careless.longer(LINEAR, Slot.WEIGHTS_GRADIENT),
              "ARITH-11"),
          around(
              "AR22",
              "a layout is ignored",
              Misstored.unpermuted(DROPOUT, slot -> slot == Slot.MASK),
              "TEN-07"),
          around("AR23", "a layout of weights is ignored", Misstored.unpermuted(LINEAR), "TEN-08"),
          around(
              "AR24",
              "a weights gradient stays canonical",
              Misstored.leftCanonical(LINEAR, slot -> slot == Slot.WEIGHTS_GRADIENT),
              "TEN-09"),
          lenient("AR25", "operands that do not fit are taken", ADD, "ARITH-01"),
          lenient("AR26", "factors that do not fit are taken", MULTIPLY, "ARITH-01"),
          lenient("AR27", "any output gradient is taken", ADD, "ARITH-02"),
          lenient("AR28", "any output gradient is taken", MULTIPLY, "ARITH-02"),
          lenient("AR29", "any output gradient is taken", DROPOUT, "ARITH-02"),
          lenient("AR30", "any output gradient is taken", LINEAR, "ARITH-02"),
          lenient("AR31", "any rate is taken", DROPOUT, "ARITH-03"),
          lenient("AR32", "any mask is taken", DROPOUT, "ARITH-04"),
          lenient("AR33", "space is taken as features", LINEAR, "ARITH-05"),
          lenient("AR34", "any weights are taken", LINEAR, "ARITH-06"),
          lenient("AR35", "any bias is taken", LINEAR, "ARITH-07"),
          lenient("AR36", "an input without channels is taken", DROPOUT, "TEN-14"));

  private ArithmeticMutants() {}

  private static Supplier<PlainOperator> kernel(
      String label, Function<Call, ? extends PlainResults> kernel) {
    return () -> new KernelOperator(label, kernel);
  }

  private static Mutant elementwise(
      String label,
      String id,
      String what,
      Function<Call, PlainElementwise> kernel,
      String... rules) {
    return around(id, what, kernel(label, kernel), rules);
  }

  private static Mutant linear(
      String id, String what, Function<Call, PlainLinear> kernel, String... rules) {
    return around(id, what, kernel("linear", kernel), rules);
  }

  private static Mutant lenient(
      String id, String what, Supplier<PlainOperator> right, String rule) {
    return around(id, what, Careless.lenient(right, rule), rule);
  }

  private static final class ReadInOrder extends PlainElementwise {
    ReadInOrder(Call call) {
      super(call);
    }

    @Override
    int at(long[] operand, int place) {
      return (int) (place % LongStream.of(operand).reduce(1, (a, b) -> a * b));
    }
  }

  private static final class LastReaderWins extends PlainElementwise {
    LastReaderWins(Call call) {
      super(call);
    }

    @Override
    double added(double sum, double term) {
      return term;
    }
  }
}
