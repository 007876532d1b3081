"""Times one training update in NumPy, or in PyTorch: the peers of the Java implementations.

Usage: peers.py numpy|torch THREADS ROWSxINPUTSxHIDDEN SECONDS
       peers.py numpy THREADS 4x2xHIDDEN SECONDS gradient-descent|adam NETWORKS

One hidden layer and the output are sigmoid, trained on all rows by gradient descent on the summed
cross-entropy, in float64, hidden layer stepped through the new output weights. With four rows the
loss is computed before every update too. Prints one JSON object: the samples in microseconds per
update, and versions.
"""

import json
import os
import sys
import time

framework, threads, shape, seconds = sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4])
population = sys.argv[5:]
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = threads
rows, inputs, hidden = map(int, shape.split("x"))
scored = rows == 4
rate = 1e-5

import numpy as np

draw = np.random.default_rng(1)
x = draw.standard_normal((rows, inputs))
y = (draw.random((rows, 1)) > 0.5).astype(float)
w1 = draw.uniform(-1, 1, (inputs, hidden)) / inputs**0.5
b1 = np.zeros((1, hidden))
w2 = draw.uniform(-1, 1, (hidden, 1)) / hidden**0.5
b2 = np.zeros((1, 1))


def numpy_update():
    global w1, b1, w2, b2
    s1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    s2 = 1 / (1 + np.exp(-(s1 @ w2 + b2)))
    if scored:
        a = np.clip(s2, 1e-15, 1 - 1e-15)
        losses.append(-np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))
    delta2 = s2 - y
    w2 -= (s1.T @ delta2) * rate
    b2 -= np.sum(delta2, axis=0, keepdims=True) * rate
    delta1 = (delta2 @ w2.T) * s1 * (1 - s1)
    w1 -= (x.T @ delta1) * rate
    b1 -= np.sum(delta1, axis=0, keepdims=True) * rate


def torch_update():
    optimizer.zero_grad()
    loss = criterion(network(tx), ty)
    loss.backward()
    optimizer.step()
    if scored:
        losses.append(loss.item())


class Population:
    """Networks of one shape, a number of each in every cell of the last axis."""

    def __init__(self, optimizer, networks):
        self.x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], float)
        self.y = np.array([[0], [1], [1], [0]], float)
        self.adam = optimizer == "adam"
        self.t = 0
        shapes = (hidden, networks), (networks,), (inputs, hidden, networks), (hidden, networks)
        self.parameters = [draw.random(shape) for shape in shapes]
        self.first = [np.zeros(shape) for shape in shapes]
        self.second = [np.zeros(shape) for shape in shapes]

    def update(self):
        self.t += 1
        w2, b2, w1, b1 = self.parameters
        s1 = 1 / (1 + np.exp(-(np.einsum("rk,khs->rhs", self.x, w1) + b1)))
        s2 = 1 / (1 + np.exp(-(np.einsum("rhs,hs->rs", s1, w2) + b2)))
        a = np.clip(s2, 1e-15, 1 - 1e-15)
        losses.append(-np.mean(self.y * np.log(a) + (1 - self.y) * np.log(1 - a), axis=0))
        delta2 = s2 - self.y
        if self.adam:
            delta2 /= len(self.x)
        through = w2.copy() if self.adam else w2
        self.step(0, np.einsum("rhs,rs->hs", s1, delta2))
        self.step(1, np.sum(delta2, axis=0))
        delta1 = delta2[:, None] * through * s1 * (1 - s1)
        self.step(2, np.einsum("rk,rhs->khs", self.x, delta1))
        self.step(3, np.sum(delta1, axis=0))

    def step(self, i, gradient):
        if not self.adam:
            self.parameters[i] -= gradient * 0.1
            return
        m, v = self.first[i], self.second[i]
        m *= 0.9
        m += 0.1 * gradient
        v *= 0.999
        v += 0.001 * gradient * gradient
        root = np.sqrt(v) / np.sqrt(1 - 0.999**self.t) + 1e-8
        self.parameters[i] -= 0.001 / (1 - 0.9**self.t) * m / root


losses = []
versions = {"python": sys.version.split()[0], "numpy": np.__version__}
update = Population(population[0], int(population[1])).update if population else numpy_update
if framework == "torch":
    import torch

    torch.set_num_threads(int(threads))
    torch.set_default_dtype(torch.float64)
    network = torch.nn.Sequential(
        torch.nn.Linear(inputs, hidden), torch.nn.Sigmoid(), torch.nn.Linear(hidden, 1), torch.nn.Sigmoid())
    criterion = torch.nn.BCELoss(reduction="sum")
    optimizer = torch.optim.SGD(network.parameters(), lr=rate)
    tx, ty = torch.tensor(x), torch.tensor(y)
    versions["torch"] = torch.__version__
    update = torch_update
try:
    import threadpoolctl

    versions["kernel"] = ", ".join(sorted({p.get("architecture") or "?" for p in threadpoolctl.threadpool_info()}))
except ImportError:
    pass

end = time.perf_counter() + seconds / 3
batch = 0
while batch == 0 or time.perf_counter() < end:
    update()
    batch += 1
batch = max(1, batch // 10)
samples = []
end = time.perf_counter() + seconds
while not samples or time.perf_counter() < end:
    losses.clear()
    start = time.perf_counter()
    for _ in range(batch):
        update()
    samples.append((time.perf_counter() - start) / batch * 1e6)
print(json.dumps({"samples": samples, "versions": versions}))
