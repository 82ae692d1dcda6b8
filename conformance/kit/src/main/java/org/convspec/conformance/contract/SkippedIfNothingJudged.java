package org.convspec.conformance.contract;

import java.util.List;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.convspec.conformance.judge.NotJudged;
import org.opentest4j.TestAbortedException;

/** Reports a property as skipped, with the reason, if not one of its cases could be judged. */
final class SkippedIfNothingJudged implements AroundPropertyHook, AroundTryHook {

  private record Tally(int judged, String reason) {}

  private static Store<Tally> tally() {
    return Store.getOrCreate(
        SkippedIfNothingJudged.class, Lifespan.PROPERTY, () -> new Tally(0, "no case was tried"));
  }

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
    TryExecutionResult result = aTry.execute(parameters);
    Throwable thrown = result.throwable().orElse(null);
    tally()
        .update(
            before ->
                thrown instanceof NotJudged notJudged
                    ? new Tally(before.judged(), notJudged.getMessage())
                    : new Tally(before.judged() + 1, before.reason()));
    return result;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    Tally tally = tally().get();
    return tally.judged() > 0
        ? result
        : result.mapTo(
            PropertyExecutionResult.Status.ABORTED, new TestAbortedException(tally.reason()));
  }
}
