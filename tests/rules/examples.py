#!/usr/bin/env python3
"""Fails when an example does not do what its page says, or holds a number that could be somebody's.

Usage: examples.py JINGUO ROOT. Runs each district's run.sh in a new database, asks every row of its expected.tsv, counts
the same figures from the files without jinguo, makes the files again, and runs examples/cron on the first district.
"""

import csv
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from datetime import date
from decimal import Decimal
from pathlib import Path

sys.dont_write_bytecode = True  # the tree holds only what is committed

import recount
import recount_fengze
import recount_jiangyang

# The folders of examples that are an office's tables, and what their figures are counted again with.
DISTRICTS = {
    "fengze-2023": recount_fengze.FIGURES,
    "jiangyang-2024": recount_jiangyang.FIGURES,
}
IDENTITY = re.compile(r"(?<![0-9A-Za-z])\d{17}[\dX](?![0-9A-Za-z])")
PHONE = re.compile(r"(?<![0-9A-Za-z])1\d{10}(?![0-9A-Za-z])")
CREDIT = re.compile(r"(?<![0-9A-Za-z])[1-9AN-Y][0-9A-Z]\d{6}[0-9A-Z]{9}[0-9A-Z](?![0-9A-Za-z])")
CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def environment(home):
    """Returns an environment without any database, language or configuration of the caller's."""
    return {"HOME": str(home)} | {name: os.environ[name] for name in ("PATH", "TZ") if name in os.environ}


def run(words, home, **more):
    return subprocess.run(
        [str(word) for word in words],
        env=environment(home) | more,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


# What the files say


def made_again(folder):
    """Yields the files that make.py would write otherwise."""
    with tempfile.TemporaryDirectory() as home:
        done = run([sys.executable, folder / "make.py", home], home)
        if done.returncode != 0:
            yield f"{folder.name}/make.py ends with {done.returncode}: {done.stderr}"
            return
        made = {path.name: path.read_bytes() for path in Path(home).glob("*.csv")}
    kept = {path.name: path.read_bytes() for path in folder.glob("*.csv")}
    for name in sorted(made.keys() | kept.keys()):
        if made.get(name) != kept.get(name):
            yield f"{folder.name}/{name}: make.py does not write these bytes"


def expected_rows(folder):
    with (folder / "expected.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def miscounted(folder, rows, figures):
    """Yields the answers of expected.tsv that the files themselves do not give."""
    tables = recount.Tables(folder)
    for row in rows:
        name = f"{folder.name}, {row['question']}"
        if row["question"] not in figures:
            yield f"{name}: is asked in expected.tsv and not counted again"
        elif str(counted := figures[row["question"]](tables)) != row["expected"]:
            yield f"{name}: the files hold {counted}, expected.tsv says {row['expected']}"
    for question in figures.keys() - {row["question"] for row in rows}:
        yield f"{folder.name}, {question}: is counted again and not asked in expected.tsv"


def right_identity(number):
    product = 0
    for digit in number[:17]:
        product = (product + int(digit)) * 2 % 11
    return (product + (10 if number[17] == "X" else int(number[17]))) % 11 == 1


def right_credit(code):
    if set(code) - set(CREDIT_ALPHABET):
        return False
    return sum(CREDIT_ALPHABET.index(letter) * 3**place for place, letter in enumerate(code[:17])) % 31 == (
        -CREDIT_ALPHABET.index(code[17]) % 31
    )


def numbers_of_somebody(examples):
    """Yields every number in the examples that is not of a block kept free, or whose check character is wrong."""
    for path in sorted(path for path in examples.rglob("*") if path.is_file()):
        text = unicodedata.normalize("NFKC", recount.text_of(path)).upper()
        text = re.sub(r"(\d{6}) (\d{8}) (\d{3}[\dX])", r"\1\2\3", text)
        name = path.relative_to(examples)
        for number in IDENTITY.findall(text):
            if not number.startswith("3299") or not right_identity(number):
                yield f"{name}: {number} is no invented identity number"
        for number in PHONE.findall(text):
            if not number.startswith("154"):
                yield f"{name}: {number} is no invented telephone number"
        for code in CREDIT.findall(text):
            if not IDENTITY.fullmatch(code) and ("PDY" not in code or not right_credit(code)):
                yield f"{name}: {code} is no invented credit code"


# What jinguo answers


def value_of(answer):
    """Returns the sum of the values of a JSON answer, or None when there is none."""
    values = [element["value"] for element in json.loads(answer, parse_float=Decimal)]
    return None if not values or None in values else sum(values)


def wrong_answers(jinguo, folder, rows, database, home):
    """Yields the questions that jinguo answers otherwise, as a number or in the office's words."""
    done = run(["sh", folder / "run.sh", jinguo, database], home)
    if done.returncode != 0:
        yield f"{folder.name}/run.sh ends with {done.returncode}: {done.stdout}{done.stderr}"
        return
    for row in rows:
        name, words = f"{folder.name}, {row['question']}", [jinguo, *row["command"].split()]
        answer = run([*words, "--format", "json"], home, JINGUO_DB=str(database))
        if answer.returncode != 0:
            yield f"{name}: ends with {answer.returncode}: {answer.stderr.strip()}"
        elif (value := value_of(answer.stdout)) != Decimal(row["expected"]):
            yield f"{name}: jinguo {row['command']} gives {value}, not {row['expected']}"
        if printed := row.get("printed"):
            answer = run([*words, "--style", "yu", "--lang", "zh"], home, JINGUO_DB=str(database))
            if answer.returncode != 0 or printed not in re.findall(r"\d+余?", answer.stdout):
                yield f"{name}: with --style yu {printed} is not in: {answer.stdout}{answer.stderr}"


def last_month():
    today = date.today()
    return f"{today.year - (today.month == 1)}-{(today.month - 2) % 12 + 1:02}"


def cron_problems(jinguo, script, database, home):
    """Yields what is wrong with the script for cron: a run, the same again, last month's, one without a database."""
    reports = home / "reports"
    reports.mkdir()

    def monthly(of, *month):
        return run(["sh", script, of, reports, *month], home, JINGUO=str(jinguo))

    seen = []
    for _ in range(2):
        done = monthly(database, "2023-09")
        if done.returncode != 0 or done.stdout or done.stderr:
            yield f"cron/monthly.sh ends with {done.returncode} and says: {done.stdout}{done.stderr}"
            return
        seen.append({path.name: path.read_bytes() for path in reports.iterdir()})
    wanted = {f"2023-09.{ending}" for ending in ("txt", "csv", "json", "md")}
    if seen[0].keys() != wanted or not all(seen[0].values()):
        yield f"cron/monthly.sh leaves {sorted(seen[0])}, not {sorted(wanted)} with something in them"
    if seen[0] != seen[1]:
        yield "cron/monthly.sh writes other bytes when it runs again"

    months = {last_month()}
    done = monthly(database)
    months.add(last_month())  # midnight may have passed
    if done.returncode != 0 or not any((reports / f"{month}.txt").exists() for month in months):
        yield f"cron/monthly.sh without a month ends with {done.returncode}: {done.stderr.strip()}"

    done = monthly(home / "none.db", "2023-08")
    if done.returncode == 0 or done.stdout or done.stderr.count("\n") != 1:
        yield f"cron/monthly.sh without a database ends with {done.returncode} and says: {done.stdout}{done.stderr}"
    if list(reports.glob("2023-08*")) or (home / "none.db").exists():
        yield "cron/monthly.sh without a database leaves files"


def inbox_problems(jinguo, script, database, home):
    """Yields what is wrong with the drop folder's script: nothing to do, a good file, a bad one, without a database."""
    folder = home / "inbox"
    folder.mkdir()

    def run_inbox(of=database):
        return run(["sh", script, of, folder, "--settle", "0"], home, JINGUO=str(jinguo))

    for name, content, code in (
        ("none", None, 0),
        ("good.csv", "姓名,工种\n样例甲,保洁员\n", 0),
        ("bad.csv", "姓名,工种,登记日期\n样例乙,保洁员,3月1日\n", 3),
    ):
        if content is not None:
            (folder / name).write_text(content, encoding="utf-8")
        done = run_inbox()
        if done.returncode != code or done.stdout or bool(done.stderr) != (code != 0):
            yield f"cron/inbox.sh, {name}: ends with {done.returncode} and says: {done.stdout}{done.stderr}"
    moved = [(folder / place).exists() for place in ("done/good.csv", "failed/bad.csv")]
    if not all(moved):
        yield f"cron/inbox.sh leaves {sorted(path.name for path in folder.rglob('*'))}"
    if run_inbox(home / "none.db").returncode == 0:
        yield "cron/inbox.sh without a database ends with 0"


def main():
    jinguo, examples = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve() / "examples"
    questions, found = 0, [*numbers_of_somebody(examples)]
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for district, figures in DISTRICTS.items():
            folder, database = examples / district, home / f"{district}.db"
            rows = expected_rows(folder)
            questions += len(rows)
            unlike = [*made_again(folder)]
            found += unlike or miscounted(folder, rows, figures)  # files that are not ours need not be readable
            found += wrong_answers(jinguo, folder, rows, database, home)
        database = home / f"{next(iter(DISTRICTS))}.db"
        if database.exists():
            found += cron_problems(jinguo, examples / "cron/monthly.sh", database, home)
            found += inbox_problems(jinguo, examples / "cron/inbox.sh", database, home)
    print("\n".join(found + [f"{questions} questions, {len(found)} objections"]))
    return 1 if found or not questions else 0


if __name__ == "__main__":
    sys.exit(main())
