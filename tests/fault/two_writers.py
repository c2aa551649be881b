#!/usr/bin/env python3
"""Two imports at the same time: both succeed one after the other; who will not wait is told that it is busy."""

import sys

from register import main, require, workers

ROWS = 5_000


def both_at_once(bench, first, second, rows):
    database = bench.copy()
    running = [bench.start(database, "worker", "import", file, "--quiet") for file in (first, second)]
    for process in running:
        _, errors = process.communicate(timeout=120)
        require(process.returncode == 0, f"exit {process.returncode}: {errors.decode()[:500]}")
    bench.require_sound(database, {rows}, "two imports at once")


def without_waiting(bench, file):
    """A writer holds the lock for certain, so that nothing hangs on timing."""
    import sqlite3

    database = bench.copy()
    holder = sqlite3.connect(database, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    for words in (
        ("worker", "import", file),
        ("worker", "add", "--name", "王小梅"),
        ("database", "info"),
    ):
        code, errors = bench.run(database, *words, "--wait", "0")
        expected = 0 if words[0] == "database" else 8
        require(code == expected, f"{' '.join(words[:2])} --wait 0: exit {code}: {errors[:300]}")
    holder.execute("ROLLBACK")
    holder.close()
    bench.require_sound(database, {0}, "refused for being busy")
    bench.require_rest(database, file, ROWS, "refused for being busy")


def test(bench, _):
    first = bench.file("first.csv", workers(ROWS))
    apart = bench.file("apart.csv", workers(ROWS, first=ROWS))
    overlapping = bench.file("overlapping.csv", workers(ROWS, first=ROWS // 2))
    for _ in range(3):
        both_at_once(bench, first, apart, 2 * ROWS)
        both_at_once(bench, first, overlapping, ROWS + ROWS // 2)
        both_at_once(bench, first, first, ROWS)
    without_waiting(bench, first)


if __name__ == "__main__":
    sys.exit(main(test))
