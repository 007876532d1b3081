#!/usr/bin/env bash
# Times a training update in NumPy, PyTorch and every Java implementation, side by side in one run, and prints one table
# of ratios. Options are passed on: --help tells them; --publish replaces the measured part of docs/performance.md.
# With "populations" it times a thousand small networks at once instead, in vector lanes and in NumPy.
# Without Python, or without one of the two libraries, it says what it left out.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -Pbenchmarks -pl benchmarks compile exec:exec "-Dbenchmarks.args=$*"
