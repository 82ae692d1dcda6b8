"""Chapter 17: batchNormTraining and batchNormInference."""
from fractions import Fraction

from exact import over, plus, times
from normalization import Statistics, arriving, cut, divisor_of, element, normalize, parameter_gradients
from tensors import tabulate


def channel(i):
    """BN-03: the index of a position in scale, bias, mean and variance."""
    return (i[1],)


def blended(call, running, of_batch):
    """BN-17: retention * the old one + (1 - retention) * that of the batch."""
    retention = Fraction(call.attributes["retention"])
    return plus(times(retention, running), times(1 - retention, of_batch))


def running_variance(call, variance, m):
    """BN-18, BN-19: the variance that enters the running one, of m elements."""
    return variance if call.attributes["runningVariance"] == "BIASED" else times(variance, Fraction(m, m - 1))


def training(call):
    """BN-11, BN-12, BN-21: chapter 16 with channels for sets, whatever the running statistics are (BN-25, BN-30)."""
    results = normalize(call, channel, channel, [call.input.shape[1]])
    if call.is_gradient:
        return results
    channels = cut(call.input, channel)
    batch = tabulate(call.mean.shape, lambda c: Statistics(call, channels[c], has_mean=True))
    return {**results, "newMean": tabulate(call.mean.shape, lambda c: blended(call, call.mean[c], batch[c].centre)),
            "newVariance": tabulate(call.mean.shape, lambda c: blended(
                call, call.variance[c], running_variance(call, batch[c].spread, len(channels[c]))))}


def inference(call):
    """BN-13, and BN-22: mean and variance are those of the call, and constants."""
    x = call.input
    divisor = tabulate(call.variance.shape, lambda c: divisor_of(call.variance[c], call))
    normalized = {i: over(plus(x[i], -call.mean[channel(i)]), divisor[channel(i)]) for i in x.indices()}
    if not call.is_gradient:
        return {"output": tabulate(x.shape, lambda i: plus(
            times(normalized[i], element(call.scale, channel(i), 1)), element(call.bias, channel(i), 0)))}
    g = arriving(call, channel)
    return {"inputGradient": tabulate(x.shape, lambda i: over(g[i], divisor[channel(i)])),
            **parameter_gradients(call, [x.shape[1]], channel, normalized)}


OPERATORS = {"batchNormTraining": training, "batchNormInference": inference}
