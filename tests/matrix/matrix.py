#!/usr/bin/env python3
"""Runs the matrix: one row for each system that an office runs, from the records that keep it to the figure it reports.

The rows stand in the .rows files of this folder:

    # a comment
    fixture people
      import worker
        人员编号,姓名
        W1,样例甲

    Y07 Joint meetings
      use people
      run activity add --code A1 --title 联席会 --kind meeting --held-on 2024-03-05
      import attendance
        活动,人员
        A1,W1
      ask report metric activity.count --slice kind=meeting --to 2024-12-31 => 1

`run` is a command of jinguo, `sh` a line for the shell, `import KIND` a table that is imported, with headers that all
mean something; each must succeed. `use` runs a fixture first. `ask COMMAND => FIGURE` must answer the figure: what
`report metric` gives as JSON is added up, other commands print the number alone; the records that `report explain` tells
must come to the same figure. `ask COMMAND => "TEXT"` must print
the text somewhere. At the end every kind that the row wrote must be listed and exported, as many records as each
other. Every row has a database of its own; nothing of the caller's environment reaches it.

Usage: matrix.py --jinguo PATH [ROW…], or matrix.py --check, which fails when a number of 1 to 65 has no row
or two, or a row keeps nothing or asks nothing. --self-test runs rows that are right and rows that are wrong against a
program that only pretends.
"""

import argparse
import csv
import io
import json
import os
import re
import shlex
import sys
import tempfile
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

sys.dont_write_bytecode = True  # the tree holds only what is committed
FOLDER = Path(__file__).resolve().parent
sys.path.append(str(FOLDER.parent / "case"))

from run import Malformed, Sandbox

SYSTEMS = [f"Y{number:02}" for number in range(1, 66)]
HEAD = re.compile(r"fixture (?P<fixture>[a-z-]+)|(?P<row>Y\d\d) (?P<title>\S.*)")
STEP = re.compile(r"  (?P<verb>use|run|sh|import|ask) (?P<words>\S.*)")
FIRST_COMMAND = "jinguo database init --office-code YL --office-name 样例区妇联 --region 350503 --quiet"


@dataclass
class Step:
    verb: str
    words: str
    table: list = field(default_factory=list)  # the lines of an import


@dataclass
class Row:
    name: str
    title: str
    steps: list = field(default_factory=list)


def parse(path):
    """Yields the rows and fixtures of one file."""
    row = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        head, step = HEAD.fullmatch(line), STEP.fullmatch(line)
        if head:
            if row:
                yield row
            row = Row(head["fixture"] or head["row"], head["title"] or "")
        elif step and row:
            row.steps.append(Step(step["verb"], step["words"]))
        elif line.startswith("    ") and row and row.steps and row.steps[-1].verb == "import":
            row.steps[-1].table.append(line[4:])
        else:
            raise Malformed(f"{path}:{number}: neither a head nor a step nor a line of a table: {line}")
    if row:
        yield row


def all_rows():
    """Returns the rows of all files in the order of the files."""
    return [row for path in sorted(FOLDER.glob("*.rows")) for row in parse(path)]


class Failed(Exception):
    """A step that did not do what its row says."""


class Run:
    """One row in a database of its own."""

    def __init__(self, sandbox, fixtures):
        self.sandbox, self.fixtures = sandbox, fixtures
        self.used, self.tables, self.kinds = set(), 0, []

    def shell(self, script):
        output, errors, code = self.sandbox.run(script)
        output, errors = output.decode(), errors.decode()
        if code != 0:
            raise Failed(f"{script}\nends with {code}: {output}{errors}")
        return output

    def take(self, steps):
        for step in steps:
            getattr(self, "do_" + ("import_" if step.verb == "import" else step.verb))(step)

    def do_use(self, step):
        for name in step.words.split():
            if name not in self.used:
                self.used.add(name)
                self.take(self.fixtures[name].steps)

    def do_run(self, step):
        self.shell(f"jinguo {step.words}")
        kind, verb, *_ = step.words.split()
        if verb in ("add", "import"):
            self.kinds.append(kind)

    def do_sh(self, step):
        self.shell(step.words)

    def do_import_(self, step):
        self.tables += 1
        name = f"{self.tables}.csv"
        (self.sandbox.folder / name).write_text("\n".join(step.table) + "\n", encoding="utf-8")
        result = json.loads(self.shell(f"jinguo {step.words} import {name} --format json"))
        unknown = [column["header"] for column in result["columns"] if not column["field"]]
        if unknown or result["inserted"] != len(step.table) - 1:
            raise Failed(f"import {step.words}: unknown columns {unknown}, {result['inserted']} rows of {step.table}")
        self.kinds.append(step.words)

    def do_ask(self, step):
        command, expected = step.words.rsplit(" => ", 1)
        command = f"jinguo {command}"
        if expected.startswith('"'):
            answer = self.shell(command)
            if expected.strip('"') not in answer:
                raise Failed(f"{command}\ndoes not say {expected}: {answer}")
            return
        is_metric = command.startswith("jinguo report metric ")
        answer = self.shell(command + " --format json" * is_metric)
        values = [element["value"] for element in json.loads(answer, parse_float=Decimal)] if is_metric else [answer]
        if not values or None in values or sum(map(Decimal, values)) != Decimal(expected):
            raise Failed(f"{command}\nis not {expected}: {answer}")
        if is_metric:
            self.trace(command.replace(" metric ", " explain ", 1), values)

    def trace(self, command, values):
        """Holds what the records behind each figure come to against the figures."""
        explained = json.loads(self.shell(command + " --format json"), parse_float=Decimal)
        rows = [row for section in explained["sections"] for row in section["rows"]]
        totals = [row for row in rows if row["kind"] == "total"]
        records = [row for row in rows if row["kind"] not in ("total", "week", "month")]
        if [row["value"] for row in totals] != values:
            raise Failed(f"{command}\nexplains other figures than {values}: {totals}")
        if sum(row["records"] for row in totals) != len(records) or not records and any(values):
            raise Failed(f"{command}\ntells {len(records)} records, but speaks of others: {totals}")

    def take_back(self):
        """Lists and exports what was written."""
        for kind in dict.fromkeys(self.kinds):
            listed = int(self.shell(f"jinguo {kind} list --count"))
            exported = len(list(csv.DictReader(io.StringIO(self.shell(f"jinguo {kind} export --format csv")))))
            if listed != exported or listed == 0:
                raise Failed(f"jinguo {kind} lists {listed} records and exports {exported}")


def problems_of(row, fixtures, jinguo):
    """Runs one row; yields what is wrong with it."""
    with tempfile.TemporaryDirectory(prefix="jinguo-matrix-") as root:
        run = Run(Sandbox(Path(root).resolve(), jinguo), fixtures)
        try:
            run.shell(FIRST_COMMAND)
            run.take(row.steps)
            run.take_back()
        except Failed as failure:
            yield f"{row.name} {row.title}: {failure}"


def incomplete(rows):
    """Yields the systems without a row of their own, and the rows that would prove nothing."""
    names = [row.name for row in rows if row.title]
    yield from (f"{name}: {names.count(name)} rows, not one" for name in SYSTEMS if names.count(name) != 1)
    yield from (f"{name}: is no system" for name in names if name not in SYSTEMS)
    fixtures = {row.name for row in rows if not row.title}
    for row in rows:
        verbs = {step.verb for step in row.steps}
        if row.title and not ("ask" in verbs and verbs & {"run", "sh", "import"}):
            yield f"{row.name}: must keep records and ask for a figure"
        for step in row.steps:
            if step.verb == "ask" and not re.search(r' => (-?\d+(\.\d+)?|".+")$', step.words):
                yield f"{row.name}: a question without => and a figure or a text in quotes: {step.words}"
            if step.verb == "use":
                yield from (f"{row.name}: there is no fixture {name}" for name in set(step.words.split()) - fixtures)
            if step.verb == "import" and len(step.table) < 2:
                yield f"{row.name}: import {step.words} has no lines"
            if step.verb == "run":
                shlex.split(step.words)  # says where a quote is missing


# A program that says the same whatever the records are: two of everything, one column that means nothing.
PRETENDER = """#!/bin/sh
case "$*" in
  "broken "*) exit 1 ;;
  "report metric empty"*) echo '[]' ;;
  "report metric null"*) echo '[{"value": null}]' ;;
  "report metric"*) echo '[{"value": 1.5}, {"value": 0.5}]' ;;
  "report explain other"*) echo '{"sections": [{"rows": [{"kind": "total", "value": 2, "records": 0}]}]}' ;;
  "report explain bare"*) echo '{"sections": [{"rows": [
    {"kind": "total", "value": 1.5, "records": 0}, {"kind": "total", "value": 0.5, "records": 0}]}]}' ;;
  "report explain"*) echo '{"sections": [{"rows": [{"kind": "unit"}, {"kind": "total", "value": 1.5, "records": 1}]},
    {"rows": [{"kind": "unit"}, {"kind": "week"}, {"kind": "total", "value": 0.5, "records": 1}]}]}' ;;
  "odd import"*) echo '{"columns": [{"header": "x", "field": null}], "inserted": 1}' ;;
  *import*) echo '{"columns": [{"header": "x", "field": "x"}], "inserted": 1}' ;;
  "few export"*) printf 'x\\n1\\n' ;;
  *export*) printf 'x\\n1\\n2\\n' ;;
  *) echo 2 ;;
esac
"""
# Steps, and whether a row of them is right.
PRETENDED = [
    ([Step("run", "unit add"), Step("ask", "report metric a => 2")], True),
    ([Step("import", "unit", ["x", "1"]), Step("ask", "unit list --count => 2")], True),
    ([Step("sh", "true"), Step("ask", 'report metric a => "value"')], True),
    ([Step("ask", "report metric a => 3")], False),
    ([Step("ask", "report metric other => 2")], False),
    ([Step("ask", "report metric bare => 2")], False),
    ([Step("ask", "report metric empty => 0")], False),
    ([Step("ask", "report metric null => 0")], False),
    ([Step("ask", "unit list --count => 1")], False),
    ([Step("ask", 'unit show => "3"')], False),
    ([Step("run", "broken add")], False),
    ([Step("sh", "false")], False),
    ([Step("import", "odd", ["x", "1"])], False),
    ([Step("import", "unit", ["x", "1", "2"])], False),
    ([Step("run", "few add")], False),
]


def misjudged():
    """Yields the pretended rows that are judged the wrong way."""
    with tempfile.TemporaryDirectory(prefix="jinguo-matrix-") as root:
        jinguo = Path(root) / "jinguo"
        jinguo.write_text(PRETENDER, encoding="utf-8")
        jinguo.chmod(0o755)
        for steps, is_right in PRETENDED:
            found = list(problems_of(Row("Y00", "pretended", steps), {}, jinguo))
            if is_right == bool(found):
                yield f"{steps}: {found or 'passes'}"
    gap = incomplete([Row(name, "kept", [Step("run", "x add"), Step("ask", "x => 1")]) for name in SYSTEMS[:-1]])
    if list(gap) != ["Y65: 0 rows, not one"]:
        yield "a number without a row is not missed"


def main():
    arguments = argparse.ArgumentParser(description="Runs the matrix (see the head of this file).")
    arguments.add_argument("--jinguo", type=Path, metavar="PATH", help="the program to test")
    arguments.add_argument("--check", action="store_true", help="look only whether every system has its row")
    arguments.add_argument("--self-test", action="store_true", help="look whether wrong rows are seen")
    arguments.add_argument("rows", nargs="*", metavar="ROW", help="rows such as Y07; all when none is named")
    wish = arguments.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    rows = all_rows()
    if wish.check or wish.self_test:
        found = list(misjudged() if wish.self_test else incomplete(rows))
        print("\n".join(found + [f"{len(SYSTEMS)} systems, {len(found)} objections"]))
        return 1 if found else 0
    if wish.jinguo is None or not os.access(wish.jinguo, os.X_OK):
        arguments.error(f"--jinguo must name the program to test, not {wish.jinguo}")
    fixtures = {row.name: row for row in rows if not row.title}
    chosen = [row for row in rows if row.title and (not wish.rows or row.name in wish.rows)]
    if absent := set(wish.rows) - {row.name for row in chosen}:
        arguments.error(f"no row is named {', '.join(sorted(absent))}")
    found = [problem for row in chosen for problem in problems_of(row, fixtures, wish.jinguo.resolve())]
    print("\n".join(found + [f"{len(chosen)} rows, {len(found)} wrong"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
