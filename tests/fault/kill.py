#!/usr/bin/env python3
"""Kills an import at moments spread over its run and exactly at its first and last writes; nothing may be half done.

The exact points come from a small library put before libc (die_at_call.cpp): it counts the calls that change files
and kills the process before the n-th. A tracer (strace --inject) would need the right to trace and slows the run
by an order of magnitude; the library needs neither and always hits the same call of the same run.
"""

import random
import signal
import sys
import time

from register import main, require, workers

ROWS = 20_000
STORED = 8_000  # people on file before an import that takes their indexes away too
MOMENTS = 40
EXACT = 15  # calls at either end
SPREAD = 20  # calls between them: rows written, indexes built, all of it committed


def import_words(file):
    return ("worker", "import", file, "--quiet")


def judge(bench, database, file, when, stored=0):
    bench.require_sound(database, {stored, stored + ROWS}, when)
    whole = bench.people(database) == stored + ROWS
    bench.require_rest(database, file, stored + ROWS, when)
    return whole


def kill_at_moments(bench, file, seed):
    """Returns how many of the killed imports were whole already."""
    database = bench.copy()
    started = time.monotonic()
    bench.run(database, *import_words(file), check=True)
    lasts = time.monotonic() - started
    dice = random.Random(seed)
    whole = 0
    for i in range(MOMENTS):
        moment = lasts * (i + dice.random()) / MOMENTS
        database = bench.copy()
        process = bench.start(database, *import_words(file))
        time.sleep(moment)
        process.kill()
        process.communicate()
        whole += judge(bench, database, file, f"killed after {moment:.3f} s of {lasts:.3f} (seed {seed})")
    return whole


def exact_calls(calls):
    """Returns which calls are the last: at both ends every one, between them some."""
    between = range(EXACT + 1, calls - EXACT, max(1, (calls - 2 * EXACT) // SPREAD))
    return [*range(1, EXACT + 1), *between, *range(calls - EXACT + 1, calls + 1)]


def kill_at_calls(bench, file, library, base=None, stored=0):
    """Returns how many calls were the last, of how many, and how many of those imports were whole already."""
    preload = {"LD_PRELOAD": library}
    calls, code = bench.count_calls(bench.copy(base), import_words(file), preload)
    require(code == 0, f"the undisturbed import ends with {code}")
    require(calls > 2 * EXACT, f"only {calls} calls were seen: the library does not reach SQLite")
    chosen = exact_calls(calls)
    whole = 0
    for call in chosen:
        database = bench.copy(base)
        code, _ = bench.run(database, *import_words(file), environment={**preload, "DIE_AT_CALL": str(call)})
        require(code == -signal.SIGKILL, f"call {call} of {calls} was not reached: exit {code}")
        whole += judge(bench, database, file, f"killed at call {call} of {calls}", stored)
    return len(chosen), calls, whole


def test(bench, options):
    file = bench.file("workers.csv", workers(ROWS))
    whole = kill_at_moments(bench, file, options.seed)
    print(f"{MOMENTS} moments: {MOMENTS - whole} left nothing, {whole} left everything")
    base = bench.copy(name="stored.db")
    bench.run(base, "worker", "import", bench.file("earlier.csv", workers(STORED, ROWS)), "--quiet", check=True)
    for when, start, stored in (("an empty register", None, 0), ("a filled register", base, STORED)):
        chosen, calls, whole = kill_at_calls(bench, file, options.die_at_call, start, stored)
        print(f"{when}: {chosen} of {calls} calls: {chosen - whole} left nothing, {whole} left everything")
        require(0 < whole < chosen, "the kills did not fall on both sides of the commit: they prove nothing")


if __name__ == "__main__":
    sys.exit(main(test, lambda parser: parser.add_argument("--die-at-call", required=True)))
