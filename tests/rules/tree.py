#!/usr/bin/env python3
"""Fails when the tree breaks a rule that no compiler knows: sizes, names, words, where SQL stands, frozen migrations.

Usage: tree.py ROOT, or tree.py --self-test. The digests of released migrations are in frozen.txt beside this
script, as `sha256sum *.sql` prints them in schema/sqlite.
"""

import hashlib
import re
import sys
import tempfile
from pathlib import Path

FROZEN = "tests/rules/frozen.txt"
MIGRATIONS = "schema/sqlite"
LONGEST_FILE = 450
SKIPPED_FOLDERS = re.compile(r"\.git|\.cache|build(-.*)?|__pycache__")
VAGUE_NAMES = {"utils", "util", "common", "helpers", "helper", "misc"}

# Spelt in pieces, so that this file does not break its own rules.
UNWANTED_WORDS = [
    (re.compile(r"(?<![\w-])shared" + "/"), "names a folder that is not part of the repository"),
    (re.compile(r"\b(TO" + r"DO|FIX" + r"ME)\b"), "is a mark of unfinished work"),
]

SQL_HOMES = re.compile(r"lib/store/|lib/report/metrics/|lib/report/lists/|lib/report/reading\.cpp$")
SQL = re.compile(r"(SELECT\b.{1,400}?(?:\b|\\n)FROM|INSERT\s+INTO|UPDATE\s+\S+(?:\s|\\n)+SET|DELETE\s+FROM)\b", re.DOTALL)


def tree_files(root):
    """Returns the paths below the root, leaving out what is built or kept by tools."""
    found = []
    for path in sorted(root.iterdir()):
        if path.is_dir() and not path.is_symlink():
            found += [] if SKIPPED_FOLDERS.fullmatch(path.name) else [path, *tree_files(path)]
        else:
            found.append(path)
    return found


def is_code(path):
    return path.startswith(("cli/", "lib/")) and path.endswith((".cpp", ".hpp", ".ipp"))


def vague_names(path, _):
    if Path(path).name.split(".")[0].lower() in VAGUE_NAMES:
        yield 1, "is named after nothing"


def long_files(path, text):
    lines = text.count("\n")
    if is_code(path) and lines > LONGEST_FILE:
        yield lines, f"has {lines} lines; split it by noun (at most {LONGEST_FILE})"


def unwanted_words(path, text):
    for pattern, reason in UNWANTED_WORDS:
        for match in pattern.finditer(text):
            yield line_of(text, match), f"`{match.group()}` {reason}"


def stray_sql(path, text):
    if is_code(path) and not SQL_HOMES.match(path):
        for match in SQL.finditer(text):
            yield line_of(text, match), "SQL stands only in schema/, lib/store/, lib/report/metrics/ and lib/report/lists/"


RULES = (vague_names, long_files, unwanted_words, stray_sql)


def line_of(text, match):
    return text.count("\n", 0, match.start()) + 1


def broken_rules(root):
    """Returns the broken rules as lines of text."""
    found = []
    for file in tree_files(root):
        path = file.relative_to(root).as_posix()
        text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
        found += [f"{path}:{line}: {reason}" for rule in RULES for line, reason in rule(path, text)]
    return found


def frozen_migrations(root):
    """Returns what is wrong with released migrations, and the migrations that are not released."""
    stated = {}
    for line in (root / FROZEN).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            digest, name = line.split()
            stated[name] = digest
    present = {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted((root / MIGRATIONS).glob("*.sql"))
    }
    wrong = [
        f"{MIGRATIONS}/{name}:1: is released and was changed or removed; put it back and write a new step"
        for name, digest in stated.items()
        if present.get(name) != digest
    ]
    return wrong, [name for name in present if name not in stated]


def sample_tree(folder):
    """Writes a tree that breaks every rule once."""
    samples = {
        "lib/work/utils.cpp": "",
        "lib/work/long.cpp": "\n" * (LONGEST_FILE + 1),
        "README.md": "see shared" + "/page.md\n",
        "tests/open.txt": "TO" + "DO: later\n",
        "cli/main.cpp": 'f("SELECT code\\n"\n  "FROM office");\n',
        "lib/store/query.cpp": 'f("SELECT code FROM office");\n',
        "lib/report/metrics/training.hpp": 'f("DELETE FROM office");\n',
        "build/x/utils.txt": "",
        f"{MIGRATIONS}/0001_first.sql": "SELECT 1;\n",
        f"{MIGRATIONS}/0002_next.sql": "SELECT 2;\n",
        FROZEN: f"# released\n{'0' * 64}  0001_first.sql\n",
    }
    for path, text in samples.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def self_test():
    """Returns how this test misjudges the sample tree."""
    with tempfile.TemporaryDirectory() as folder:
        sample_tree(Path(folder))
        wrong, open_steps = frozen_migrations(Path(folder))
        seen = [line.split(":")[0] for line in sorted(broken_rules(Path(folder)) + wrong)]
    expected = ["README.md", "cli/main.cpp", "lib/work/long.cpp", "lib/work/utils.cpp"]
    expected += [f"{MIGRATIONS}/0001_first.sql", "tests/open.txt"]
    problems = [] if seen == expected else [f"expected objections to {expected}, seen {seen}"]
    return problems + ([] if open_steps == ["0002_next.sql"] else [f"not frozen: {open_steps}"])


def main():
    if sys.argv[1:] == ["--self-test"]:
        found = self_test()
    else:
        root = Path(sys.argv[1])
        wrong, open_steps = frozen_migrations(root)
        found = broken_rules(root) + wrong
        for name in open_steps:
            print(f"{MIGRATIONS}/{name}: not frozen yet")
    print("\n".join(found + [f"{len(found)} objections"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
