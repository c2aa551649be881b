#!/usr/bin/env python3
"""Fails when a command lacks help in both languages, a mention in README.md or a case that runs it.

Usage: commands.py JINGUO ROOT. The commands are the lines `noun verb<TAB>summary` of `jinguo help commands`. A
noun with the verb `fields` is a kind; README.md may describe a verb of all kinds once, as `jinguo K verb`.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

LANGUAGES = {"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"}
CHINESE = re.compile("[\u4e00-\u9fff]")


def run(jinguo, words, locale):
    """Runs jinguo without any database of the caller's and returns what happened."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": "/usr/bin:/bin", "HOME": home, "LC_ALL": locale, "JINGUO_DB": f"{home}/none.db"}
        return subprocess.run(
            [jinguo, *words],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


def commands(jinguo):
    """Returns the commands as lists of words."""
    listing = run(jinguo, ["help", "commands"], "C.UTF-8")
    if listing.returncode != 0:
        sys.exit(f"`jinguo help commands` ends with {listing.returncode}: {listing.stderr}")
    return [line.split("\t")[0].split() for line in listing.stdout.splitlines() if "\t" in line]


def help_problems(jinguo, words):
    for language, locale in LANGUAGES.items():
        answer = run(jinguo, [*words, "--help"], locale)
        if answer.returncode != 0 or not answer.stdout or answer.stderr:
            yield f"--help ({language}) ends with {answer.returncode}: {answer.stderr.strip()}"
        elif language == "zh" and not CHINESE.search(answer.stdout):
            yield "--help (zh) has no word of Chinese"


def mentioned(words, text):
    """True when text names the command, as whole words."""
    return re.search(r"\bjinguo +" + r" +".join(map(re.escape, words)) + r"(?![\w-])", text) is not None


def case_commands(root):
    """Returns all command lines of all cases as one text."""
    cases = (root / "tests/case").rglob("*.case")
    lines = (line for case in cases for line in case.read_text(encoding="utf-8").split("\n"))
    return "\n".join(line[2:] for line in lines if line.startswith(("$ ", "> ")))


def main():
    jinguo, root = sys.argv[1], Path(sys.argv[2])
    known = commands(jinguo)
    kinds = {words[0] for words in known if words[1:] == ["fields"]}
    readme, tried = (root / "README.md").read_text(encoding="utf-8"), case_commands(root)
    found = []
    for words in known:
        generic = words[0] in kinds and mentioned(["K", *words[1:]], readme)
        problems = list(help_problems(jinguo, words))
        if not generic and not mentioned(words, readme):
            problems.append("README.md does not name it")
        if not mentioned(words, tried):
            problems.append("no case in tests/case runs it")
        found += [f"jinguo {' '.join(words)}: {problem}" for problem in problems]
    print("\n".join(found + [f"{len(known)} commands, {len(found)} objections"]))
    return 1 if found or not known else 0


if __name__ == "__main__":
    sys.exit(main())
