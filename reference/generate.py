"""Writes the reference data of the tests from real NumPy and real PyTorch.

    python3 generate.py numpy      # numpy-seed100-h3.json, numpy-draws.json
    python3 generate.py pytorch    # pytorch-seed{1,2,3}-h16-float{32,64}.json

Only for whoever wants to check or renew the files: building and testing the project needs no Python.
Every file names the versions it was made with.
"""

import json
import platform
import sys
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y = np.array([[0.0], [1.0], [1.0], [0.0]])


def versions():
    found = {"python": platform.python_version(), "numpy": np.__version__}
    if "torch" in sys.modules:
        found["torch"] = sys.modules["torch"].__version__
    return found


def write(name, content):
    (HERE / name).write_text(json.dumps(content, separators=(",", ":")) + "\n")
    print("wrote", name)


def draw_unit_interval(seed, inputs, hidden, outputs):
    np.random.seed(seed)
    return {
        "W1": np.random.uniform(size=(inputs, hidden)),
        "b1": np.random.uniform(size=(1, hidden)),
        "W2": np.random.uniform(size=(hidden, outputs)),
        "b2": np.random.uniform(size=(1, outputs)),
    }


def draw_fan_in(seed, inputs, hidden, outputs):
    first, second = 1 / np.sqrt(inputs), 1 / np.sqrt(hidden)
    np.random.seed(seed)
    return {
        "W1": np.random.uniform(-first, first, (inputs, hidden)),
        "b1": np.random.uniform(-first, first, (1, hidden)),
        "W2": np.random.uniform(-second, second, (hidden, outputs)),
        "b2": np.random.uniform(-second, second, (1, outputs)),
    }


def draw_xavier(seed, inputs, hidden, outputs):
    first, second = np.sqrt(6.0 / (inputs + hidden)), np.sqrt(6.0 / (hidden + outputs))
    np.random.seed(seed)
    return {
        "W1": np.random.uniform(-first, first, (inputs, hidden)),
        "b1": np.zeros((1, hidden)),
        "W2": np.random.uniform(-second, second, (hidden, outputs)),
        "b2": np.zeros((1, outputs)),
    }


def as_lists(parameters):
    return {name: array.tolist() for name, array in parameters.items()}


def numpy_draws():
    """First draws of several seeds, the limits of the range among them, for each initializer."""
    draws = []
    for initializer, draw in [
        ("uniform-0-1", draw_unit_interval),
        ("uniform-fan-in", draw_fan_in),
        ("xavier-uniform", draw_xavier),
    ]:
        for seed in [0, 1, 42, 100, 2**31 - 1, 2**31, 2**32 - 1]:
            for inputs, hidden in [(2, 3), (5, 7)]:
                draws.append(
                    {
                        "initializer": initializer,
                        "seed": seed,
                        "initial": as_lists(draw(seed, inputs, hidden, 1)),
                    }
                )
    write("numpy-draws.json", {"versions": versions(), "draws": draws})


def numpy_gradient_descent():
    """The notebook's first network: summed gradient, hidden layer through the W2 just stepped."""
    rate, updates, p = 0.1, 5000, draw_unit_interval(100, 2, 3, 1)
    initial = as_lists(p)

    def forward():
        hidden = 1 / (1 + np.exp(-(X @ p["W1"] + p["b1"])))
        return hidden, 1 / (1 + np.exp(-(hidden @ p["W2"] + p["b2"])))

    def cost(outputs):
        a = np.clip(outputs, 1e-15, 1 - 1e-15)
        return float(-np.mean(Y * np.log(a) + (1 - Y) * np.log(1 - a)))

    loss = []
    for _ in range(updates):
        hidden, outputs = forward()
        loss.append(cost(outputs))
        error = outputs - Y
        p["W2"] = p["W2"] - rate * (hidden.T @ error)
        p["b2"] = p["b2"] - rate * error.sum(axis=0, keepdims=True)
        back = (error @ p["W2"].T) * hidden * (1 - hidden)
        p["W1"] = p["W1"] - rate * (X.T @ back)
        p["b1"] = p["b1"] - rate * back.sum(axis=0, keepdims=True)
    outputs = forward()[1]
    loss.append(cost(outputs))
    write(
        "numpy-seed100-h3.json",
        {
            "what": "2-3-1 sigmoid, gradient descent 0.1 on the summed gradient, hidden layer through the updated W2; "
            "loss[i] is the mean cross-entropy after i updates",
            "versions": versions(),
            "seed": 100,
            "hidden": 3,
            "updates": updates,
            "learningRate": rate,
            "initial": initial,
            "final": as_lists(p),
            "outputs": outputs.tolist(),
            "loss": loss,
        },
    )


def pytorch_adam():
    """The notebook's second network: nn.Linear layers, BCELoss, Adam with its defaults."""
    import torch

    updates = 3000
    for seed in [1, 2, 3]:
        for dtype in [torch.float32, torch.float64]:
            torch.manual_seed(seed)  # drawn in float32 for both precisions, so that both start alike
            first, second = torch.nn.Linear(2, 16), torch.nn.Linear(16, 1)
            model = torch.nn.Sequential(first, torch.nn.Sigmoid(), second, torch.nn.Sigmoid()).to(dtype)
            x, y = torch.tensor(X, dtype=dtype), torch.tensor(Y, dtype=dtype)

            def parameters():
                return {
                    "W1": first.weight.detach().T.tolist(),
                    "b1": [first.bias.detach().tolist()],
                    "W2": second.weight.detach().T.tolist(),
                    "b2": [second.bias.detach().tolist()],
                }

            initial, loss = parameters(), []
            criterion, adam = torch.nn.BCELoss(), torch.optim.Adam(model.parameters())
            for _ in range(updates):
                adam.zero_grad()
                current = criterion(model(x), y)
                loss.append(current.item())
                current.backward()
                adam.step()
            outputs = model(x)
            loss.append(criterion(outputs, y).item())
            name = str(dtype).removeprefix("torch.")
            write(
                f"pytorch-seed{seed}-h16-{name}.json",
                {
                    "what": "2-16-1 sigmoid, BCELoss (mean), Adam lr 0.001 betas 0.9/0.999 eps 1e-8; loss[i] is BCELoss "
                    "after i updates; weights are inputs x units (transposed from nn.Linear)",
                    "versions": versions(),
                    "dtype": name,
                    "seed": seed,
                    "hidden": 16,
                    "updates": updates,
                    "learningRate": 0.001,
                    "initial": initial,
                    "final": parameters(),
                    "outputs": outputs.tolist(),
                    "loss": loss,
                },
            )


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["numpy", "pytorch"]
    if "numpy" in wanted:
        numpy_draws()
        numpy_gradient_descent()
    if "pytorch" in wanted:
        pytorch_adam()
