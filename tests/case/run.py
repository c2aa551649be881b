#!/usr/bin/env python3
"""Runs golden transcripts: each command of a .case file, its output compared with what the file says.

A case is tests/case/<command or topic>/<name>.case:

    # What the case shows, in a sentence or two.

    $ printf 'name\\n王小梅\\n' > workers.csv

    $ jinguo worker import workers.csv --as-of 2023-10-08 |
    > head -n 1
    expected standard output, verbatim
    ! expected standard error, line by line
    ? 3

A block is a command (`$ `, continued by lines beginning with `> `), its standard output, its standard
error (`! `) and its exit code (`? `, left out when 0). An empty line ends the block; between blocks stand
only empty lines and comments (`# `).

The one escape is `·` (U+00B7). A line of output that would be misread, being empty or beginning with
`$ `, `> `, `! `, `? ` or `·`, is written with `·` in front of it; so an empty line is a lone `·`. A last line
without line end is followed by the line `·(no line end)`. Invisible characters are shown: carriage return as
`\\r`, other control characters and the byte order mark as `\\x1b` or `\\ufeff`, bytes that are not UTF-8 as `\\xff`.

All commands of one file run by `sh` in one folder, empty at first, without terminal and with empty standard
input; nothing of the caller's environment reaches them. They see JINGUO_DB (test.db in that folder), SOURCE (the
repository, for $SOURCE/examples/…), HOME and XDG_* in folders of their own, LC_ALL=C.UTF-8, TZ=Asia/Shanghai and
USER=tester. What differs from run to run is replaced before comparing: the folder by <dir>, the home by <home>,
the repository by <source>, instants (2023-10-08T01:02:03Z) by <instant>, digests of 64 hex digits by <digest>.

JINGUO_ACCEPT=1 writes what was seen into the file instead of comparing.
"""

import argparse
import difflib
import os
import re
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).resolve().parent
SOURCE = CASES.parent.parent
SECONDS_PER_COMMAND = 120
KEPT_VARIABLES = ("ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS", "LLVM_PROFILE_FILE")

NO_LINE_END = "·(no line end)"
NEEDS_ESCAPE = re.compile(r"$|·|[$>!?]( |$)")
INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff]")
INSTANT = re.compile(r"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
DIGEST = re.compile(r"\b[0-9a-f]{64}\b")


class Malformed(Exception):
    """A case file that breaks the format described above."""


@dataclass
class Block:
    """One command with what is expected of it, and the comments and empty lines before it."""

    before: list
    command: list
    expected: list


def parse(path):
    """Returns the blocks of a case file and the lines after the last one."""
    blocks, between, current = [], [], None
    text = path.read_text(encoding="utf-8")
    for number, line in enumerate(text.removesuffix("\n").split("\n"), start=1):
        if current is None:
            if line.startswith("$ "):
                current = Block(before=between, command=[line], expected=[])
                blocks.append(current)
                between = []
            elif line == "" or line.startswith("#"):
                between.append(line)
            else:
                raise Malformed(f"{path}:{number}: expected a command (`$ `) or a comment (`#`): {line}")
        elif line == "":
            current = None
            between.append(line)
        elif line.startswith("$ "):
            raise Malformed(f"{path}:{number}: an empty line must stand before a command")
        elif not current.expected and re.match("> |>$", line):
            current.command.append(line)
        else:
            current.expected.append(line)
    if not blocks:
        raise Malformed(f"{path}: has no command")
    return blocks, between


class Sandbox:
    """The folders and the environment that the commands of one case share."""

    def __init__(self, root, jinguo):
        self.folder = root / "work"
        self.home = root / "home"
        tools = root / "bin"
        for folder in (self.folder, self.home, tools):
            folder.mkdir()
        (tools / "jinguo").symlink_to(jinguo)
        self.environment = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
        self.environment |= {
            "PATH": f"{tools}:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self.home),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_STATE_HOME": str(self.home / "state"),
            "LC_ALL": "C.UTF-8",
            "TZ": "Asia/Shanghai",
            "USER": "tester",
            "LOGNAME": "tester",
            "JINGUO_DB": str(self.folder / "test.db"),
            "SOURCE": str(SOURCE),
        }

    def run(self, script):
        """Runs a script and returns its standard output, standard error and exit code."""
        process = subprocess.Popen(
            ["/bin/sh", "-c", script],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,  # no controlling terminal, and one group to stop
            umask=0o022,
        )
        try:
            output, errors = process.communicate(timeout=SECONDS_PER_COMMAND)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            output, errors = process.communicate()
            errors += f"(stopped after {SECONDS_PER_COMMAND} seconds)\n".encode()
        code = process.returncode
        return output, errors, code if code >= 0 else 128 - code

    def normalise(self, output):
        """Returns output as text in which nothing depends on the run and nothing is invisible."""
        text = output.decode("utf-8", errors="backslashreplace")
        text = text.replace(str(self.folder), "<dir>").replace(str(self.home), "<home>")
        text = text.replace(str(SOURCE), "<source>")
        text = DIGEST.sub("<digest>", INSTANT.sub("<instant>", text))
        return INVISIBLE.sub(lambda mark: repr(mark.group())[1:-1], text)


def output_lines(text):
    """Returns the lines of standard output as a case file writes them."""
    if not text:
        return []
    *lines, rest = text.split("\n")
    written = [("·" + line) if NEEDS_ESCAPE.match(line) else line for line in lines + [rest] * bool(rest)]
    return written + [NO_LINE_END] * bool(rest)


def error_lines(text):
    """Returns the lines of standard error as a case file writes them."""
    if not text:
        return []
    *lines, rest = text.split("\n")
    written = [f"! {line}" if line else "!" for line in lines + [rest] * bool(rest)]
    return written + ["! " + NO_LINE_END] * bool(rest)


def seen_lines(sandbox, block):
    """Runs the command of a block and returns what the block ought to say."""
    script = "\n".join(line[2:] for line in block.command)
    output, errors, code = sandbox.run(script)
    seen = output_lines(sandbox.normalise(output)) + error_lines(sandbox.normalise(errors))
    return seen + [f"? {code}"] * (code != 0)


def run_case(path, jinguo):
    """Runs one case; returns the lines of its file and the lines it should have."""
    blocks, after = parse(path)
    stated, seen = [], []
    with tempfile.TemporaryDirectory(prefix="jinguo-case-") as root:
        sandbox = Sandbox(Path(root).resolve(), jinguo)
        for block in blocks:
            same = block.before + block.command
            stated += same + block.expected
            seen += same + seen_lines(sandbox, block)
    return stated + after, seen + after


def passes(path, jinguo):
    """Runs one case; prints the difference, or accepts it when asked to; true when none is left."""
    stated, seen = run_case(path, jinguo)
    if stated == seen:
        return True
    if os.environ.get("JINGUO_ACCEPT") == "1":
        path.write_text("\n".join(seen) + "\n", encoding="utf-8")
        print(f"accepted {path}")
        return True
    for line in difflib.unified_diff(stated, seen, f"{path} (expected)", f"{path} (seen)", n=8, lineterm=""):
        print(line)
    return False


def case_name(path):
    """Returns the name of a case: its folder and its name without ending."""
    return f"{path.resolve().parent.name}/{path.stem}"


def main():
    arguments = argparse.ArgumentParser(description="Runs golden transcripts (see the head of this file).")
    arguments.add_argument("--jinguo", type=Path, metavar="PATH", help="the program to test")
    arguments.add_argument("--list", action="store_true", help="print the names of the cases and stop")
    arguments.add_argument("files", type=Path, nargs="*", metavar="FILE", help="cases; all when none is named")
    wish = arguments.parse_args()
    files = wish.files or sorted(CASES.rglob("*.case"))
    if wish.list:
        print("\n".join(case_name(path) for path in files))
        return 0
    if wish.jinguo is None or not os.access(wish.jinguo, os.X_OK):
        arguments.error(f"--jinguo must name the program to test, not {wish.jinguo}")
    sys.stdout.reconfigure(encoding="utf-8")
    try:
        failed = [path for path in files if not passes(path, wish.jinguo.resolve())]
    except (Malformed, OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{len(files)} cases, {len(failed)} different")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
