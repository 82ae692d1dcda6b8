package org.convspec.spec.translation;

import org.convspec.spec.convention.Convention;

/** PyTorch, modules of {@code torch.nn}. */
final class PyTorchDialect extends Dialect {

  PyTorchDialect() {
    super(
        Convention.PYTORCH,
        new PyTorchConvolution(),
        new PyTorchTransposedConvolution(),
        new PyTorchAveragePool(),
        new PyTorchMaxPool(),
        new PyTorchPad(),
        new PyTorchLpPool(),
        new PyTorchAdaptiveAveragePool(),
        new PyTorchAdaptiveMaxPool(),
        new PyTorchUnfold(),
        new PyTorchFold());
  }
}
