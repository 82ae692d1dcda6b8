package org.convspec.vectors.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convspec.reference.accuracy.ResultBound;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.spec.translation.UntranslatableException;
import org.convspec.vectors.onnx.DataType;

/** Holds the reference, or an implementation, against recorded tests. */
public final class Replay {

  private final Optional<Implementation> implementation;

  private Replay(Optional<Implementation> implementation) {
    this.implementation = implementation;
  }

  /** Returns a replay of the literal reference, which is exact. */
  public static Replay ofReference() {
    return new Replay(Optional.empty());
  }

  /** Returns a replay of an implementation. */
  public static Replay of(Implementation implementation) {
    return new Replay(Optional.of(implementation));
  }

  /**
   * Returns the folders below one, itself included, that have a model.
   *
   * @throws IOException if one of them cannot be listed
   */
  public static List<Path> folders(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.endsWith(TestFolder.MODEL))
          .map(file -> file.toAbsolutePath().getParent())
          .sorted()
          .toList();
    }
  }

  /** Replays a test. */
  public ReplayResult run(Path folder) {
    Set<String> notCompared = new LinkedHashSet<>();
    try {
      Verdict verdict = verdict(new TestFolder(folder), notCompared);
      return new ReplayResult(folder, verdict, List.copyOf(notCompared));
    } catch (NotReplayedException reason) {
      return new ReplayResult(folder, reason.verdict(), List.of());
    } catch (BadMessageException bad) {
      return bad(folder, new BadFileException(folder.resolve(TestFolder.MODEL), bad.getMessage()));
    } catch (BadFileException bad) {
      return bad(folder, bad);
    }
  }

  private static ReplayResult bad(Path folder, BadFileException file) {
    return new ReplayResult(folder, new Verdict.BadFile(file.getMessage()), List.of());
  }

  private Verdict verdict(TestFolder folder, Set<String> notCompared) {
    OneNodeModel model = folder.model();
    List<Verdict> verdicts = new ArrayList<>();
    for (Path dataSet : folder.dataSets()) {
      Map<String, GivenTensor> inputs = TestFolder.inputs(dataSet, model);
      Map<String, GivenTensor> outputs = TestFolder.outputs(dataSet, model);
      ReadCall call = read(model, inputs);
      outputs.forEach(
          (name, tensor) -> {
            Optional<ReadCall.Output> output = call.output(model.numberOf(name));
            output.ifPresent(each -> verdicts.add(verdict(call, each, name, tensor)));
            if (output.isEmpty()) {
              notCompared.add(name);
            }
          });
    }
    return worst(verdicts);
  }

  private static ReadCall read(OneNodeModel model, Map<String, GivenTensor> inputs) {
    try {
      return model.read(inputs);
    } catch (UntranslatableException unlike) {
      throw new NotReplayedException(Reason.NO_TRANSLATION, unlike.getMessage());
    } catch (InvalidCallException invalid) {
      throw new NotReplayedException(Reason.INVALID_CALL, invalid.getMessage());
    }
  }

  private static Verdict worst(List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return new Verdict.NotReplayed(Reason.NOTHING_RECORDED, "no output that is a result of ours");
    }
    return verdicts.stream().reduce(Replay::worse).orElseThrow();
  }

  private static Verdict worse(Verdict one, Verdict other) {
    if (one instanceof Verdict.Within first && other instanceof Verdict.Within second) {
      return first.share() < second.share() ? second : first;
    }
    return badness(one) < badness(other) ? other : one;
  }

  private static int badness(Verdict verdict) {
    List<Class<? extends Verdict>> order =
        List.of(
            Verdict.Agrees.class,
            Verdict.Within.class,
            Verdict.NotReplayed.class,
            Verdict.Differs.class,
            Verdict.Broken.class,
            Verdict.BadFile.class);
    return order.indexOf(verdict.getClass());
  }

  private Verdict verdict(
      ReadCall read, ReadCall.Output output, String name, GivenTensor recorded) {
    Call call = read.asking(output.slot());
    Shape shape = output.inCall().apply(recorded.shape());
    try {
      Shape want = call.resultShapes().get(output.slot());
      if (!shape.equals(want)) {
        return new Verdict.Differs("shape of " + name, want.toString(), shape.toString(), "equal");
      }
      checkType(call, output.slot(), recorded);
      Tensor exact = LiteralPath.PATH.result(call, output.slot());
      Tensor bound = ResultBound.judged(call, output.slot(), exact);
      Recorded result = new Recorded(name, recorded.values().reshape(shape), exact, bound);
      return implementation.isEmpty()
          ? result.reference(call.elementTypeOf(output.slot()))
          : asked(implementation.get(), call, output.slot(), result);
    } catch (InvalidCallException invalid) {
      throw new NotReplayedException(Reason.INVALID_CALL, invalid.getMessage());
    }
  }

  private static void checkType(Call call, Slot slot, GivenTensor recorded) {
    DataType want = slot == Slot.INDICES ? DataType.INT64 : DataType.of(call.elementTypeOf(slot));
    if (recorded.type() != want) {
      throw new NotReplayedException(
          Reason.ELEMENT_TYPE, slot.label() + " of " + recorded.type() + " in place of " + want);
    }
  }

  private static Verdict asked(
      Implementation implementation, Call call, Slot slot, Recorded recorded) {
    Implementation.Profile profile = implementation.profile();
    if (!profile.elementTypes().contains(call.elementType())) {
      throw new NotReplayedException(Reason.DECLINED, "it takes no " + call.elementType().label());
    }
    if (!profile.operators().contains(call.operator().label())) {
      throw new NotReplayedException(Reason.DECLINED, "it has no " + call.operator().label());
    }
    Answer answer;
    try {
      answer = implementation.answer(call);
    } catch (RuntimeException | StackOverflowError failed) {
      return new Verdict.Broken(failed.toString());
    }
    if (answer instanceof Answer.Unsupported unsupported) {
      throw new NotReplayedException(Reason.DECLINED, unsupported.reason());
    }
    if (answer instanceof Answer.Rejected rejected) {
      throw new NotReplayedException(Reason.DECLINED, "it rejects it: " + rejected.reason());
    }
    return compared(((Answer.Computed) answer).tensors().get(slot), recorded);
  }

  private static Verdict compared(Tensor got, Recorded recorded) {
    if (got == null) {
      return new Verdict.Broken("the answer has no " + recorded.name());
    }
    Shape want = recorded.exact().shape();
    return got.shape().equals(want)
        ? recorded.implementation(got)
        : new Verdict.Differs(
            "shape of " + recorded.name(), got.shape().toString(), want.toString(), "equal");
  }
}
