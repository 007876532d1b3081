"""Times one training update in NumPy, or in PyTorch: the peers of the Java implementations.

Usage: peers.py numpy|torch THREADS ROWSxINPUTSxHIDDEN SECONDS

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


losses = []
versions = {"python": sys.version.split()[0], "numpy": np.__version__}
update = numpy_update
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
