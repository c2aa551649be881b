#!/usr/bin/env python3
"""Asks an import to stop: it ends with the signal's own exit code and leaves neither rows nor files behind.

The signals come at exact calls (die_at_call.cpp): a clock would hit other moments on every machine.
"""

import signal
import sys

from register import main, require, workers

ROWS = 20_000
TIMES = 8  # calls from the first to the last, both included


def stop(bench, words, number, preload, call):
    """Returns whether the import was stopped before its commit."""
    database = bench.copy()
    bench.rejects.unlink(missing_ok=True)
    code, errors = bench.run(
        database, *words, environment={**preload, "DIE_AT_CALL": str(call), "DIE_OF": str(int(number))}
    )
    when = f"{number.name} at call {call}"
    require(code in (4, 128 + number), f"{when}: exit {code}: {errors[:300]}")
    stopped = code != 4
    bench.require_sound(database, {0 if stopped else ROWS}, when)
    left = [path.name for path in bench.folder.iterdir() if "rejects" in path.name]
    require(left == ([] if stopped else [bench.rejects.name]), f"{when}: left behind: {left}")
    return stopped


def test(bench, options):
    # The first row is refused, so that a rejects file is open all the time.
    good = workers(ROWS)
    end = good.index(b"\n") + 1
    file = bench.file("workers.csv", good[:end] + "王小梅,329901199003070021,,\n".encode() + good[end:])
    bench.rejects = bench.folder / "rejects.csv"
    words = ("worker", "import", file, "--quiet", "--on-error", "skip", "--rejects", str(bench.rejects))
    preload = {"LD_PRELOAD": options.die_at_call}
    calls, code = bench.count_calls(bench.copy(), words, preload)
    require(code == 4, f"the undisturbed import ends with {code}")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        moments = [1 + i * (calls - 1) // (TIMES - 1) for i in range(TIMES)]
        stopped = sum(stop(bench, words, number, preload, call) for call in moments)
        print(f"{number.name}: {stopped} of {TIMES} stopped")
        require(1 < stopped < TIMES, "the signals did not fall on both sides of the commit: they prove nothing")


if __name__ == "__main__":
    sys.exit(main(test, lambda parser: parser.add_argument("--die-at-call", required=True)))
