# The network, its loss and its optimizers as PyTorch runs them: TorchScript, a subset of Python in
# which every operation is one of PyTorch's own and autograd follows forward.
class Network(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # x rows x inputs, y rows x 1, W1 inputs x hidden, b1 hidden, W2 hidden x 1, b2 1.
  # Gives hidden activations (rows x hidden), outputs and the loss of every row (rows x 1 each).
  def forward(self: __torch__.Network, x: Tensor, y: Tensor, W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor) -> Tuple[Tensor, Tensor, Tensor]:
    hidden = torch.sigmoid(torch.linear(x, torch.t(W1), b1))
    outputs = torch.sigmoid(torch.linear(hidden, torch.t(W2), b2))
    losses = torch.binary_cross_entropy(outputs, y, None, 0)
    return (hidden, outputs, losses)

  # The kernel behind torch.optim.Adam(..., fused=True); steps parameters, means and squares in place.
  def adam(self: __torch__.Network, parameters: List[Tensor], gradients: List[Tensor], means: List[Tensor], squares: List[Tensor], updates: List[Tensor], lr: float, eps: float) -> int:
    torch._foreach_add_(updates, 1)
    torch._fused_adam_(parameters, gradients, means, squares, annotate(List[Tensor], []), updates, lr=lr, beta1=0.9, beta2=0.999, weight_decay=0., eps=eps, amsgrad=False, maximize=False, grad_scale=None, found_inf=None)
    return 0

  # What torch.optim.SGD(...) without momentum does; steps parameters in place.
  def sgd(self: __torch__.Network, parameters: List[Tensor], gradients: List[Tensor], lr: float) -> int:
    torch._foreach_add_(parameters, gradients, alpha=-lr)
    return 0
