"""Fits support vector machines where they can be stopped.

No signal stops libsvm once it runs, and the paper's setting may run for many minutes
(DESIGN, section 4). So long fits happen in a child process, which is killed on cancelling, and
every fit has a bound on its iterations. Only arrays cross the border, as `.npy` without pickle.

`python -m m4i_core.attacks.support_vectors` is that child: it reads a problem from stdin and
writes the fitted machine to stdout.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
import time
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from m4i_core.attacks.base import SvmKernel
from m4i_core.errors import M4IError
from m4i_core.jobs.cancel import CancelToken

Array = npt.NDArray[np.float64]

PAPER_C = 1e5
"""C of the authors' scripts (SCIENCE, section 2)."""

MAX_ITERATIONS: dict[str, int] = {"rbf": 2_000_000, "linear": 5_000, "paper": 10_000_000}
"""Bounds of libsvm's iterations (of liblinear's for "linear")."""

IN_PROCESS_ROWS = 1_500
"""Up to this many rows an RBF machine takes well under a second: no child process is needed."""

_POLL_SECONDS = 0.05
_ROWS_AT_A_TIME = 1024


@dataclass(frozen=True)
class Machine:
    """A fitted support vector machine, as arrays.

    Attributes:
        vectors: RBF: support vectors, shape (s, d). Linear: the weights, shape (1, d).
        weights: RBF: dual coefficients, shape (s,). Linear: empty.
        intercept: Added to the decision value.
        gamma: RBF: exponent of the kernel; 0 for a linear machine.
        iterations: That the solver took.
        converged: Whether it ended before its bound.
    """

    vectors: Array
    weights: Array
    intercept: float
    gamma: float
    iterations: int
    converged: bool

    def decide(self, rows: Array, cancel: CancelToken | None = None) -> Array:
        """Return the decision values of rows, shape (n,); above 0 means member."""
        values = np.empty(len(rows))
        for start in range(0, len(rows), _ROWS_AT_A_TIME):
            if cancel is not None:
                cancel.check()
            part = rows[start : start + _ROWS_AT_A_TIME]
            if self.gamma == 0.0:
                values[start : start + len(part)] = (part * self.vectors).sum(axis=1)
            else:
                values[start : start + len(part)] = self._kernel_sum(part)
        # The order of additions inside a matrix product depends on its shape: rounding keeps a
        # record's score the same whichever records are scored with it.
        rounded: Array = np.round(values + self.intercept, 10)
        return rounded

    def _kernel_sum(self, part: Array) -> Array:
        squared = np.zeros((len(part), len(self.vectors)))
        for column in range(part.shape[1]):
            squared += (part[:, column, None] - self.vectors[None, :, column]) ** 2
        found: Array = np.exp(-self.gamma * squared) @ self.weights
        return found


def fit_machine(
    rows: Array,
    member: npt.NDArray[np.bool_],
    kernel: SvmKernel,
    cancel: CancelToken | None = None,
    *,
    max_iterations: int | None = None,
) -> Machine:
    """Fit a support vector machine; may be cancelled within a second.

    Args:
        rows: Shape (n, d).
        member: Shape (n,), both kinds present.
        kernel: "rbf" (C = 1, classes weighted equally), "linear" (the same, squared hinge) or
            "paper" (linear, hinge, C = 1e5).
        cancel: Kills the child process.
        max_iterations: Bound of the solver, default `MAX_ITERATIONS`.

    Raises:
        Cancelled: If asked to stop.
        M4IError: If the child process fails.
    """
    bound = MAX_ITERATIONS[kernel] if max_iterations is None else max_iterations
    if cancel is not None:
        cancel.check()
    if kernel == "linear" or (kernel == "rbf" and len(rows) <= IN_PROCESS_ROWS):
        return _solve(rows, member, kernel, bound)
    return _solve_in_child(rows, member, kernel, bound, cancel)


def _solve(rows: Array, member: npt.NDArray[np.bool_], kernel: str, bound: int) -> Machine:
    from sklearn.svm import SVC, LinearSVC

    # Without a random_state of its own, scikit-learn draws from numpy's global numbers.
    with warnings.catch_warnings():
        # Reaching the bound is expected, and reported by `converged`.
        warnings.filterwarnings("ignore", module="sklearn")
        if kernel == "linear":
            linear = LinearSVC(dual=False, random_state=0, class_weight="balanced", max_iter=bound)
            linear.fit(rows, member)
            iterations = int(linear.n_iter_)
            return Machine(
                np.asarray(linear.coef_, dtype=np.float64).reshape(1, -1),
                np.zeros(0),
                float(linear.intercept_[0]),
                0.0,
                iterations,
                iterations < bound,
            )
        if kernel == "paper":
            model = SVC(kernel="linear", random_state=0, C=PAPER_C, max_iter=bound)
        else:
            model = SVC(
                kernel="rbf", random_state=0, gamma="scale", class_weight="balanced", max_iter=bound
            )
        model.fit(rows, member)
    iterations = int(np.max(model.n_iter_))
    is_rbf = kernel == "rbf"
    return Machine(
        np.asarray(model.support_vectors_ if is_rbf else model.coef_, dtype=np.float64),
        np.asarray(model.dual_coef_[0], dtype=np.float64) if is_rbf else np.zeros(0),
        float(model.intercept_[0]),
        float(model._gamma) if is_rbf else 0.0,
        iterations,
        int(model.fit_status_) == 0 and iterations < bound,
    )


def _solve_in_child(
    rows: Array,
    member: npt.NDArray[np.bool_],
    kernel: str,
    bound: int,
    cancel: CancelToken | None,
) -> Machine:
    # Files instead of pipes: nothing can block on a full pipe while the child is killed.
    with (
        tempfile.TemporaryFile() as problem,
        tempfile.TemporaryFile() as answer,
        tempfile.TemporaryFile() as complaints,
    ):
        _write_problem(problem, rows, member, kernel, bound)
        problem.seek(0)
        root = str(Path(__file__).resolve().parents[2])
        paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        child = subprocess.Popen(
            [sys.executable, "-m", "m4i_core.attacks.support_vectors"],
            stdin=problem,
            stdout=answer,
            stderr=complaints,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
        try:
            while child.poll() is None:
                if cancel is not None:
                    cancel.check()
                time.sleep(_POLL_SECONDS)
        finally:
            if child.poll() is None:
                child.kill()
            child.wait()
        if child.returncode != 0:
            complaints.seek(0)
            raise M4IError(
                "The support vector machine could not be fitted.",
                subject="metric_svm",
                remedy="Choose another kernel, or copy the details and report them.",
                details=complaints.read().decode("utf-8", "replace")[-4000:],
            )
        answer.seek(0)
        return _read_machine(answer)


def _write_problem(
    stream: BinaryIO, rows: Array, member: npt.NDArray[np.bool_], kernel: str, bound: int
) -> None:
    stream.write(json.dumps({"kernel": kernel, "bound": bound}).encode() + b"\n")
    np.save(stream, rows, allow_pickle=False)
    np.save(stream, member, allow_pickle=False)
    stream.flush()


def _read_machine(stream: BinaryIO) -> Machine:
    facts = json.loads(stream.readline())
    vectors = np.load(stream, allow_pickle=False)
    weights = np.load(stream, allow_pickle=False)
    return Machine(vectors, weights, **facts)


def _child() -> None:
    problem = io.BytesIO(sys.stdin.buffer.read())
    asked = json.loads(problem.readline())
    rows = np.load(problem, allow_pickle=False)
    member = np.load(problem, allow_pickle=False)
    machine = _solve(rows, member, asked["kernel"], asked["bound"])
    facts = {
        "intercept": machine.intercept,
        "gamma": machine.gamma,
        "iterations": machine.iterations,
        "converged": machine.converged,
    }
    answer = io.BytesIO()
    answer.write(json.dumps(facts).encode() + b"\n")
    np.save(answer, machine.vectors, allow_pickle=False)
    np.save(answer, machine.weights, allow_pickle=False)
    sys.stdout.buffer.write(answer.getvalue())
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    _child()
