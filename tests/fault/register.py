"""What the fault tests share: a register of synthetic people, a database, and what must hold after any fault."""

import argparse
import os
import shutil
import sqlite3
import subprocess
import tempfile
from pathlib import Path

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
SURNAMES = "王李张刘陈杨黄赵吴周"
GIVEN = "梅兰菊竹荷桂芳娟静敏"
# A file large enough for an import to take the indexes away and build them anew.
REMARK = "愿意住家也可上夜班已参加体检" * 5


def number(i):
    """Returns the identity number of the i-th woman who never was."""
    body = f"3299{1 + i // 12000:02}{1960 + i % 40}{1 + i // 40 % 12:02}{1 + i // 480 % 25:02}122"
    return body + "10X98765432"[sum(w * int(d) for w, d in zip(WEIGHTS, body)) % 11]


def workers(rows, first=0):
    """Returns the bytes of a file of people."""
    lines = ["姓名,身份证号,联系电话,备注"]
    for i in range(first, first + rows):
        name = SURNAMES[i % 10] + GIVEN[i // 10 % 10] + GIVEN[i // 100 % 10]
        lines.append(f"{name},{number(i)},154{i:08},{REMARK}")
    return ("\n".join(lines) + "\n").encode()


class Failed(Exception):
    """What must hold did not."""


def require(holds, what):
    if not holds:
        raise Failed(what)


class Bench:
    """A folder with a binary to try, a fresh database and copies of it."""

    def __init__(self, jinguo, folder):
        self.jinguo = jinguo
        self.folder = Path(folder)
        self.fresh = self.folder / "fresh.db"
        self.run(self.fresh, "database", "init", "--office-code", "main", "--office-name", "试点妇联", check=True)
        self.indexes = self.query(self.fresh, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name")

    def copy(self, base=None, name="try.db"):
        """Returns the path of a fresh copy, or one of `base`; what an earlier one left beside it is gone."""
        path = self.folder / name
        for helper in ("", "-wal", "-shm", "-journal"):
            Path(f"{path}{helper}").unlink(missing_ok=True)
        shutil.copy(base or self.fresh, path)
        return path

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return str(path)

    def environment(self, **more):
        return {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "HOME": str(self.folder),
            "LC_ALL": "C.UTF-8",
            # The sanitizers' library need not come first when another is preloaded.
            "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0",
            **more,
        }

    def start(self, database, *words, environment=None, **options):
        command = [self.jinguo, *words, "--db", str(database), "--no-config"]
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(command, env=self.environment(**(environment or {})), **{**streams, **options})

    def run(self, database, *words, check=False, **options):
        """Returns exit code and standard error."""
        process = self.start(database, *words, **options)
        _, errors = process.communicate(timeout=300)
        text = (errors or b"").decode(errors="replace")
        if check:
            require(process.returncode == 0, f"{' '.join(words)}: exit {process.returncode}: {text}")
        return process.returncode, text

    def count_calls(self, database, words, preload):
        """Returns how many calls that change files a run makes, and its exit code."""
        counted = self.folder / "calls"
        code, _ = self.run(database, *words, environment={**preload, "COUNT_CALLS_IN": str(counted)})
        return int(counted.read_text()), code

    @staticmethod
    def query(database, sql):
        connection = sqlite3.connect(database)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def people(self, database):
        return self.query(database, "SELECT COUNT(*) FROM worker")[0][0]

    def require_sound(self, database, allowed, when):
        """Requires a clean check, one of the allowed numbers of people, as many batches, and every index."""
        code, text = self.run(database, "database", "check", "--level", "3")
        require(code == 0, f"{when}: check ends with {code}: {text}")
        people = self.people(database)
        require(people in allowed, f"{when}: {people} people, allowed are {sorted(allowed)}")
        batches = self.query(database, "SELECT COALESCE(SUM(inserted), 0) FROM import_batch")[0][0]
        require(batches == people, f"{when}: the batches say {batches} people, there are {people}")
        indexes = self.query(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name")
        require(indexes == self.indexes, f"{when}: the indexes are not those of a fresh database")

    def require_rest(self, database, file, rows, when):
        """Requires that the same import again ends complete."""
        code, text = self.run(database, "worker", "import", file, "--quiet")
        require(code == 0, f"{when}: the import again ends with {code}: {text[:500]}")
        self.require_sound(database, {rows}, f"{when}, imported again")


def main(test, add_options=lambda parser: None):
    """Runs a test with a bench of its own; returns the exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--jinguo", required=True)
    parser.add_argument("--seed", type=int, default=1)
    add_options(parser)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        try:
            test(Bench(options.jinguo, folder), options)
        except Failed as failed:
            print(f"FAILED: {failed}")
            return 1
    return 0
