#!/usr/bin/env python3
"""Types every `$ command` that README.md shows and compares what comes out with what it shows.

The Chinese tour and the English one each begin with an empty home and a copy of the examples; the shorter sections
go on where the English tour ended. A line `…` stands for any lines, a line that ends in … for any end.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SECTIONS = (
    ("中文导览", "zh_CN.UTF-8", True),
    ("A tour", "en_US.UTF-8", True),
    ("Lists", "en_US.UTF-8", False),
    ("For scripts", "en_US.UTF-8", False),
    ("Sensitive fields", "en_US.UTF-8", False),
)
SHOWN_HOME = "/home/wang"
# What the clerk of the Chinese tour does in her spreadsheet program between two commands.
CORRECTIONS = (("1540009002", "15400090002"), ("329903199203150006", "329903199203150060"), ('"10月8日"', '"2023年10月8日"'))


def blocks_of(readme, section):
    part = readme.split(f"\n## {section}")[1].split("\n## ")[0]
    return [text for kind, text in re.findall(r"^```(\w*)\n(.*?)^```$", part, re.S | re.M) if not kind]


def steps_of(block):
    """Yields each command with the lines shown after it."""
    for step in re.split(r"^\$ ", block, flags=re.M)[1:]:
        lines = step.rstrip("\n").split("\n")
        command = lines.pop(0)
        while command.endswith("\\"):
            command = command[:-1] + lines.pop(0)
        yield command, [line for line in lines if line]


def missing(shown, printed):
    """Returns the first shown line that is not printed at its place; None when all are."""
    at = 0
    gap = False
    for line in shown:
        if line == "…":
            gap = True
            continue
        found = next((n for n in range(at, len(printed)) if matches(line, printed[n])), None)
        if found is None or (found > at and not gap):
            return line
        at, gap = found + 1, False
    return None if gap or at == len(printed) else f"nothing more, but {printed[at]!r} came"


def matches(shown, printed):
    return printed.startswith(shown[:-1].rstrip()) if shown.endswith("…") else printed == shown


class Replay:
    def __init__(self, program, source, readme):
        self.program, self.source, self.readme = Path(program), Path(source), readme
        self.root = Path(tempfile.mkdtemp())
        self.objections = 0

    def begin(self):
        shutil.rmtree(self.root)
        (self.root / "home").mkdir(parents=True)
        shutil.copytree(self.source / "examples", self.root / "examples")
        pupils = re.search(r"(示范一街道十月.*?20231008\n)", self.readme, re.S).group(1)
        (self.folder() / "新学员.csv").write_text(pupils)

    def folder(self):
        return self.root / "examples" / "fengze-2023"

    def run(self, command, lang):
        home = self.root / "home"
        keep = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        environment = {**keep, "PATH": f"{self.program.parent}:{os.environ['PATH']}", "HOME": str(home), "LANG": lang,
                       "JINGUO_DB": str(home / "jinguo" / "fz.db"), "USER": "wang", "LOGNAME": "wang"}
        done = subprocess.run(command, shell=True, cwd=self.folder(), env=environment, capture_output=True, text=True)
        # On a terminal both come in turn: an import tells its problems before its counts.
        both = done.stderr + done.stdout if " import " in command else done.stdout + done.stderr
        text = both.replace(str(home), SHOWN_HOME).replace("\ufeff", "")
        return [line for line in text.split("\n") if line]

    def section(self, title, lang):
        for block in blocks_of(self.readme, title):
            for command, shown in steps_of(block):
                printed = self.run(command, lang)
                lost = missing(shown, printed)
                if lost is not None:
                    self.objections += 1
                    print(f"README.md, {title}: $ {command}\n  shown: {lost}\n  printed:", *printed[:20], sep="\n    ")
            rejects = self.folder() / "退回.csv"
            if "cat 退回.csv" in block and "sed -i" not in block:
                text = rejects.read_text()
                for wrong, right in CORRECTIONS:
                    text = text.replace(wrong, right)
                rejects.write_text(text)


def main(program, source):
    replay = Replay(Path(program).resolve(), source, (Path(source) / "README.md").read_text())
    for title, lang, afresh in SECTIONS:
        if afresh:
            replay.begin()
        replay.section(title, lang)
    shutil.rmtree(replay.root)
    print(f"{replay.objections} objections")
    return 1 if replay.objections else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
