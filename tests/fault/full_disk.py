#!/usr/bin/env python3
"""No room left: the program says so with exit code 74, and what was there stays as it was."""

import resource
import sys

from register import main, require, workers

ROWS = 20_000


def limit_of(size):
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def full_output(bench):
    """A result that could not be written is no success."""
    database = bench.copy()
    bench.run(database, "worker", "import", bench.file("few.csv", workers(2_000)), "--quiet", check=True)
    with open("/dev/full", "wb") as full:
        for words in (("worker", "export"), ("worker", "list"), ("worker", "list", "--format", "json"), ("--version",)):
            code, errors = bench.run(database, *words, stdout=full)
            require(code == 74, f"{' '.join(words)} > /dev/full: exit {code}: {errors[:300]}")
    out = bench.folder / "out.csv"
    code, errors = bench.run(database, "worker", "export", "--output", str(out), preexec_fn=limit_of(50_000))
    require(code == 74, f"export to a full disk: exit {code}: {errors[:300]}")
    require(not [path for path in bench.folder.iterdir() if path.name.startswith("out.csv")], "half an export is left")


def full_database(bench):
    """The limit falls on the log, at the beginning, in the middle and near the end of an import."""
    file = bench.file("workers.csv", workers(ROWS))
    size = bench.fresh.stat().st_size
    refused = 0
    for more in (10_000, 100_000, 1_000_000, 3_000_000, 6_000_000):
        database = bench.copy()
        code, errors = bench.run(database, "worker", "import", file, "--quiet", preexec_fn=limit_of(size + more))
        when = f"file size limit of {size + more} bytes"
        require(code in (0, 74), f"{when}: exit {code}: {errors[:300]}")
        refused += code == 74
        bench.require_sound(database, {ROWS if code == 0 else 0}, when)
        bench.require_rest(database, file, ROWS, when)
    print(f"{refused} of 5 limits were felt")
    require(refused >= 3, "the limits were hardly felt: they prove nothing")


def full_copy(bench):
    """A backup and a new database appear whole or not at all."""
    database = bench.copy()
    copy = bench.folder / "copy.db"
    for words in (("backup", str(copy)),):
        code, errors = bench.run(database, "database", *words, preexec_fn=limit_of(100_000))
        require(code == 74, f"database {words[0]}: exit {code}: {errors[:300]}")
    code, errors = bench.run(copy, "database", "init", preexec_fn=limit_of(100_000))
    require(code == 74, f"database init: exit {code}: {errors[:300]}")
    left = [path.name for path in bench.folder.iterdir() if path.name.startswith("copy")]
    require(not left, f"half a database is left: {left}")
    bench.require_sound(database, {0}, "no room for a backup")


def full_scratch(bench):
    """Rows that wait go to a temporary file: where that has no room, the message names its folder."""
    rows = "".join(f"U-{i},驿站{i},驿站,U-{i + 1},{'备' * 200}\n" for i in range(20_000))
    file = bench.file("units.csv", ("编号,名称,类型,上级阵地,备注\n" + rows).encode())
    database = bench.copy()
    code, errors = bench.run(database, "unit", "import", file, "--quiet", preexec_fn=limit_of(5_000_000))
    require(code == 74, f"no room for rows that wait: exit {code}: {errors[:300]}")
    require("/tmp" in errors, f"no room for rows that wait: {errors[:300]}")
    bench.require_sound(database, {0}, "no room for rows that wait")


def test(bench, _):
    full_scratch(bench)
    full_output(bench)
    full_database(bench)
    full_copy(bench)


if __name__ == "__main__":
    sys.exit(main(test))
