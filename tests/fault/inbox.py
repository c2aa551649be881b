#!/usr/bin/env python3
"""A drop folder worked off by runs that are killed or overlap: every row once, every file moved once, nothing lost."""

import random
import shutil
import sys
import time

from register import main, require, workers

ROWS = 4_000
FILES = 3
MOMENTS = 15


def fill(bench):
    folder = bench.folder / "inbox"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for i in range(FILES):
        (folder / f"{i}.csv").write_bytes(workers(ROWS, first=i * ROWS))
    return folder


def run_words(folder):
    return ("inbox", "run", str(folder), "--settle", "0", "--quiet")


def require_done(bench, database, folder, when):
    bench.require_sound(database, {FILES * ROWS}, when)
    waiting = [path.name for path in folder.glob("*.csv")]
    require(not waiting, f"{when}: still waiting: {waiting}")
    done = sorted(path.name for path in (folder / "done").iterdir() if ".result.json." not in path.name)
    expected = sorted(f"{i}.csv{end}" for i in range(FILES) for end in ("", ".result.json"))
    require(done == expected, f"{when}: done holds {done}")
    batches = bench.query(database, "SELECT COUNT(*) FROM import_batch")[0][0]
    require(batches == FILES, f"{when}: {batches} batches of {FILES} files")


def killed(bench, seed):
    """Kills runs at moments spread over one; the next run must end the work."""
    folder = fill(bench)
    database = bench.copy()
    started = time.monotonic()
    bench.run(database, *run_words(folder), check=True)
    lasts = time.monotonic() - started
    require_done(bench, database, folder, "undisturbed")
    dice = random.Random(seed)
    cut_short = 0
    for i in range(MOMENTS):
        folder = fill(bench)
        database = bench.copy()
        process = bench.start(database, *run_words(folder))
        time.sleep(lasts * (i + dice.random()) / MOMENTS)
        process.kill()
        process.communicate()
        cut_short += process.returncode != 0
        code, errors = bench.run(database, *run_words(folder))
        when = f"killed at moment {i} of {MOMENTS} in {lasts:.3f} s (seed {seed})"
        require(code == 0, f"{when}: the next run ends with {code}: {errors[:500]}")
        require_done(bench, database, folder, when)
    require(cut_short > MOMENTS // 3, f"only {cut_short} of {MOMENTS} runs were killed: they prove nothing")
    print(f"{cut_short} of {MOMENTS} runs killed")


def both_at_once(bench):
    folder = fill(bench)
    database = bench.copy()
    running = [bench.start(database, *run_words(folder)) for _ in range(2)]
    codes = []
    for process in running:
        _, errors = process.communicate(timeout=120)
        codes.append(process.returncode)
        require(process.returncode in (0, 8), f"exit {process.returncode}: {errors.decode()[:500]}")
    require(0 in codes, f"two runs at once: exit codes {codes}")
    require_done(bench, database, folder, f"two runs at once, exit codes {codes}")


def test(bench, options):
    killed(bench, options.seed)
    for _ in range(3):
        both_at_once(bench)


if __name__ == "__main__":
    sys.exit(main(test))
