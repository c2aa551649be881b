#!/usr/bin/env python3
"""Asks an import to stop: it ends with the signal's own exit code and leaves neither rows nor files behind."""

import signal
import sys
import time

from register import main, require, workers

ROWS = 20_000
TIMES = 8


def stop(bench, file, number, share, lasts):
    """Returns whether the import was stopped before its commit."""
    database = bench.copy()
    rejects = bench.folder / "rejects.csv"
    process = bench.start(
        database, "worker", "import", file, "--quiet", "--on-error", "skip", "--rejects", str(rejects)
    )
    time.sleep(lasts * share)
    process.send_signal(number)
    _, errors = process.communicate(timeout=60)
    code = process.returncode
    when = f"{signal.Signals(number).name} after {share:.0%} of {lasts:.3f} s"
    if code == -number:  # it came before the program had asked for signals
        bench.require_sound(database, {0}, when)
        return False
    require(code in (4, 128 + number), f"{when}: exit {code}: {errors.decode()[:300]}")
    if code == 4:
        bench.require_sound(database, {ROWS}, when)
        rejects.unlink()
        return False
    bench.require_sound(database, {0}, when)
    left = [path.name for path in bench.folder.iterdir() if "rejects" in path.name]
    require(not left, f"{when}: left behind: {left}")
    return True


def test(bench, _):
    # The first row is refused, so that a rejects file is open all the time.
    good = workers(ROWS)
    end = good.index(b"\n") + 1
    file = bench.file("workers.csv", good[:end] + "王小梅,329901199003070021,,\n".encode() + good[end:])
    database = bench.copy()
    started = time.monotonic()
    code, errors = bench.run(database, "worker", "import", file, "--quiet", "--on-error", "skip")
    lasts = time.monotonic() - started
    require(code == 4, f"the undisturbed import ends with {code}: {errors[:300]}")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        stopped = sum(stop(bench, file, number, (i + 1) / (TIMES + 2), lasts) for i in range(TIMES))
        print(f"{signal.Signals(number).name}: {stopped} of {TIMES} stopped")
        require(stopped > TIMES // 2, f"only {stopped} of {TIMES} were stopped: they prove nothing")


if __name__ == "__main__":
    sys.exit(main(test))
