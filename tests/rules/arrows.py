#!/usr/bin/env python3
"""Fails when a file includes what its room may not include: the arrows between the rooms, tested.

Usage: arrows.py ROOT, or arrows.py --self-test.
"""

import re
import sys
import tempfile
from pathlib import Path

MAY_INCLUDE = {
    "base": set(),
    "model": {"base"},
    "intake": {"model", "base"},
    "render": {"model", "base"},
    "store": {"model", "base"},
    "report": {"store", "model", "base"},
    "work": {"report", "intake", "store", "model", "base"},
    "cli": {"work", "report", "store", "intake", "render", "model", "base"},  # by public headers only
}

# The room of each public header, named without ending; a folder stands for all headers in it.
PUBLIC = {
    "base": ["api", "code", "date", "error", "problem", "value", "words"],
    "model": ["kind", "kinds", "record", "sheet", "vocabulary", "window"],
    "intake": ["intake"],
    "render": ["render"],
    "store": ["session", "store"],
    "report": ["explain", "list_command", "report"],
    "work": [
        "batch",
        "benefit",
        "completion",
        "database",
        "duty",
        "import",
        "inbox",
        "inspect",
        "job_fair",
        "log",
        "office",
        "recognise",
        "records",
        "region",
        "registration",
        "timeline",
        "training",
        "work",
        "work_list",
    ],
}
ROOM_OF_HEADER = {name: room for room, names in PUBLIC.items() for name in names}

# Libraries that only some files may know; the files are given by their path.
KEEPERS = [
    (re.compile(r"(SQLiteCpp/|sqlite3\.h$)"), re.compile(r"lib/store/sqlite_\w+\.cpp$")),
    (re.compile(r"xlsxwriter(/|\.h$)"), re.compile(r"lib/render/xlsx_book\.cpp$")),
    (re.compile(r"CLI/"), re.compile(r"cli/")),
    (re.compile(r"zip\.h$"), re.compile(r"lib/(intake/zip_archive|render/xlsx_book)\.cpp$")),
    (re.compile(r"expat\.h$"), re.compile(r"lib/intake/xml_stream\.cpp$")),
    (re.compile(r"(fmt|nlohmann)/"), re.compile(r"(?!lib/include/)")),
]

INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"]')


def room_of_header(inside):
    """Returns the room of the public header <jinguo/inside>; None when the table lacks it."""
    return ROOM_OF_HEADER.get(inside.rsplit(".", 1)[0]) or ROOM_OF_HEADER.get(inside.split("/")[0])


def room_of_file(path):
    """Returns the room of a file given by its path below the root; None when it has none."""
    parts = path.split("/")
    if path.startswith("lib/include/jinguo/"):
        return room_of_header("/".join(parts[3:]))
    room = parts[0] if parts[0] == "cli" else parts[1]
    return room if room in MAY_INCLUDE else None


def objection(path, room, bracket, target):
    """Returns why a file may not include a target; None when it may."""
    for library, keepers in KEEPERS:
        if library.match(target) and not keepers.match(path):
            return "this library is not for this file"
    first, _, inside = target.partition("/")
    if first == "jinguo" and inside:
        if bracket != "<":
            return "a public header is included as <jinguo/…>"
        other = room_of_header(inside)
        if other is None:
            return "this public header has no room in the table of arrows.py"
    elif bracket == "<":
        return None  # the standard library, or a library without keeper
    elif room == "cli":
        return None if first == "cli" else 'cli/ includes only <jinguo/…> and "cli/…" of the project'
    elif path.startswith("lib/include/"):
        return "a public header includes only public headers"
    elif first not in MAY_INCLUDE or first == "cli":
        return "no room of lib/ has this name"
    else:
        other = first
    if other != room and other not in MAY_INCLUDE[room]:
        return f"{room} may not include {other}"
    return None


def forbidden(root):
    """Returns the forbidden includes below a root as lines of text, and the number of files read."""
    files = sorted(path for top in ("cli", "lib") for path in (root / top).rglob("*.[chi]pp"))
    found = []
    for file in files:
        path = file.relative_to(root).as_posix()
        room = room_of_file(path)
        if room is None:
            found.append(f"{path}:1: this file has no room in the table of arrows.py")
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            include = INCLUDE.match(line)
            reason = include and objection(path, room, *include.groups())
            if reason:
                found.append(f"{path}:{number}: {line.strip()}: {reason}")
    return found, len(files)


ALLOWED_SAMPLES = [
    ("lib/base/text.cpp", '"base/text.hpp"'),
    ("lib/model/kinds/worker.cpp", "<jinguo/error.hpp>"),
    ("lib/report/metrics.cpp", '"store/query.hpp"'),
    ("lib/store/sqlite_store.cpp", "<SQLiteCpp/Database.h>"),
    ("lib/render/text.cpp", "<fmt/format.h>"),
    ("lib/intake/zip_archive.cpp", "<zip.h>"),
    ("lib/intake/xml_stream.cpp", "<expat.h>"),
    ("lib/render/xlsx_book.cpp", "<xlsxwriter.h>"),
    ("lib/include/jinguo/session.hpp", "<jinguo/kind.hpp>"),
    ("cli/main.cpp", "<CLI/CLI.hpp>"),
    ("cli/main.cpp", '"cli/command.hpp"'),
    ("cli/main.cpp", "<jinguo/render.hpp>"),
]
FORBIDDEN_SAMPLES = [
    ("lib/base/text.cpp", '"model/cell.hpp"'),
    ("lib/base/text.cpp", "<jinguo/kind.hpp>"),
    ("lib/model/cell.cpp", '"store/query.hpp"'),
    ("lib/render/text.cpp", '"store/query.hpp"'),
    ("lib/render/xlsx.cpp", "<xlsxwriter.h>"),
    ("lib/render/text.cpp", "<jinguo/session.hpp>"),
    ("lib/intake/csv.cpp", '"render/text.hpp"'),
    ("lib/report/metrics.cpp", "<jinguo/training.hpp>"),
    ("lib/store/dialect.cpp", "<SQLiteCpp/Database.h>"),
    ("lib/work/import.cpp", "<sqlite3.h>"),
    ("lib/work/import.cpp", "<CLI/CLI.hpp>"),
    ("lib/intake/workbook.cpp", "<zip.h>"),
    ("lib/intake/workbook.cpp", "<expat.h>"),
    ("lib/work/import.cpp", '"import.hpp"'),
    ("lib/work/import.cpp", '"jinguo/import.hpp"'),
    ("lib/include/jinguo/sheet.hpp", "<fmt/format.h>"),
    ("lib/include/jinguo/sheet.hpp", '"model/cell.hpp"'),
    ("lib/include/jinguo/kind.hpp", "<jinguo/session.hpp>"),
    ("lib/include/jinguo/kind.hpp", "<jinguo/surprise.hpp>"),
    ("lib/include/jinguo/surprise.hpp", "<string>"),
    ("lib/attic/old.cpp", "<string>"),
    ("cli/main.cpp", '"model/cell.hpp"'),
]


def self_test():
    """Returns the samples on which this test decides wrongly."""
    wrong = []
    for samples, expected in ((ALLOWED_SAMPLES, 0), (FORBIDDEN_SAMPLES, 1)):
        for path, target in samples:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / path
                file.parent.mkdir(parents=True)
                file.write_text(f"#include {target}\n", encoding="utf-8")
                if len(forbidden(Path(folder))[0]) != expected:
                    wrong.append(f"{path} including {target}: {expected} objections expected")
    return wrong


def main():
    if sys.argv[1:] == ["--self-test"]:
        found, count = self_test(), len(ALLOWED_SAMPLES) + len(FORBIDDEN_SAMPLES)
    else:
        found, count = forbidden(Path(sys.argv[1]))
    print("\n".join(found + [f"{count} read, {len(found)} objections"]))
    return 1 if found or not count else 0


if __name__ == "__main__":
    sys.exit(main())
