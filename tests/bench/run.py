#!/usr/bin/env python3
"""Measures whole runs of jinguo beside the sqlite3 shell, in turn, on invented registers.

Contenders of a scenario run A B A B …; the times of one machine drift, so what counts are the ratios of
runs that stood next to each other. Each run is a process: wall time, user and system time, peak memory from
wait4. What is made ready before a run (fresh databases, generated files) is not measured. README.md says what
each scenario compares and how the peer is made.
"""

import argparse
import csv
import json
import os
import platform
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

MEASURES = (("wall", "wall s"), ("cpu", "cpu s"), ("peak", "peak MiB"))
DURABLE = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")
ADDED_TO = 10_000  # persons on file before the scenario `add`
ADDS = 200
CLASS_SIZE = 25
SMALL = 100  # rows of a small file onto a large register
SHEET_ROWS = 100_000
REGULARS = 200_000  # persons who attend
FIRST_YEAR = 2013
REPORT_TURNS = 4  # a report is short: so many times as many turns
METRIC_TURNS = 3

# The registers of `programme` beside persons, classes and attendance: how many rows in ten years. What stands is
# referred to by its number and is as much however many years are made; the rest is a tenth in one year.
STANDING = (
    ("enterprise", "enterprises", 20_000),
    ("unit", "units", 20_000),
    ("household", "households", 200_000),
    ("asset", "assets", 20_000),
    ("programme", "programmes", 1_000),
    ("service-item", "service-items", 10_000),
)
HAPPENING = (
    ("service-order", "service-orders", 1_000_000),
    ("registration", "registrations", 300_000),
    ("job-fair", "job-fairs", 2_000),
    ("job-post", "job-posts", 100_000),
    ("placement", "placements", 300_000),
    ("activity", "activities", 50_000),
    ("duty", "duties", 200_000),
    ("piecework", "piecework", 200_000),
    ("benefit", "benefits", 200_000),
    ("award", "awards", 50_000),
    ("story", "stories", 10_000),
    ("service-case", "service-cases", 100_000),
    ("membership", "memberships", 100_000),
    ("contact", "contacts", 66_000),
    ("attendance", "visitors", 200_000),
)
FULL = 10_000_000  # lines of attendance beside which those numbers stand


class Failed(Exception):
    """A process that did not do what the benchmark needs."""


# --- Processes.


def environment(workdir):
    """Returns the environment of every process: nothing of the caller's settings reaches it."""
    home = str(workdir / "home")
    return {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "LC_ALL": "C.UTF-8",
        "TZ": "Asia/Shanghai",
        "HOME": home,
        "XDG_CONFIG_HOME": home,
        "XDG_DATA_HOME": home,
        "USER": "bench",
    }


# Starts a process, waits for it and prints what it took. It is a program of its own, of few modules: a new process
# is counted with the memory of the one that starts it, so that no peak is seen below this program's own.
STOPWATCH = """
import posix, sys, time
actions = [(posix.POSIX_SPAWN_OPEN, 0, "/dev/null", posix.O_RDONLY, 0),
           (posix.POSIX_SPAWN_OPEN, 1, "/dev/null", posix.O_WRONLY, 0)]
begun = time.perf_counter()
process = posix.posix_spawn(sys.argv[1], sys.argv[1:], posix.environ, file_actions=actions)
_, status, usage = posix.wait4(process, 0)
wall = time.perf_counter() - begun
print(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, posix.waitstatus_to_exitcode(status))
"""


def measured(command, env):
    """Runs a process to its end and returns what it took."""
    stopwatch = [sys.executable, "-I", "-S", "-c", STOPWATCH, *command]
    done = subprocess.run(
        stopwatch, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace"
    )
    if done.returncode != 0:
        raise Failed(f"{command[0]} could not be started: {done.stderr.strip()}")
    *figures, code = done.stdout.split()
    if int(code) != 0:
        raise Failed(f"{' '.join(command)}\nended with {code}: {done.stderr.strip()[:2000]}")
    return dict(zip(("wall", "cpu", "peak"), map(float, figures)))


# --- Databases. Paths are relative: everything happens in the working folder.


def remove(database):
    for ending in ("", "-wal", "-shm", "-journal"):
        Path(database + ending).unlink(missing_ok=True)


def copy(database, target):
    remove(target)
    if Path(database + "-wal").exists():
        raise Failed(f"{database} was left with a write-ahead log")
    shutil.copyfile(database, target)


def rows_in(database, table):
    connection = sqlite3.connect(database)
    try:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    finally:
        connection.close()


def require_rows(database, table, rows):
    found = rows_in(database, table)
    if found != rows:
        raise Failed(f"{database}: {found} rows in {table}, not {rows}")


def peer_schema(database, table):
    """Returns a table's definition for `.import`, and those of its indexes.

    The columns, their types and all indexes are those of jinguo's own table. `.import` writes an empty cell as an
    empty string, never as NULL, so CHECK, STRICT and REFERENCES are left out, and a partial index asks for `<> ''`
    where jinguo's asks for IS NOT NULL: it then holds the same entries.
    """
    connection = sqlite3.connect(database)
    try:
        columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
        indexes = connection.execute(
            "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY rowid",
            (table,),
        ).fetchall()
    finally:
        connection.close()
    described = [
        f"{name} {kind}{' PRIMARY KEY' if key else ' NOT NULL' if required else ''}"
        for _, name, kind, required, _, key in columns
    ]
    create = f"CREATE TABLE {table} ({', '.join(described)})"
    return create, [sql.replace("IS NOT NULL", "<> ''") for (sql,) in indexes]


def make_peer(database, statements):
    remove(database)
    connection = sqlite3.connect(database)
    try:
        for statement in (DURABLE[0], *statements):
            connection.execute(statement)
        connection.commit()
    finally:
        connection.close()


class Bench:
    """The programs, the generated files and the databases of one run of the benchmark."""

    def __init__(self, wish):
        self.wish = wish
        self.env = environment(Path.cwd())
        self.files = {}
        self.results = {}

    def sqlite(self, database, *statements):
        settings = [f"PRAGMA {setting}" for setting in self.wish.peer_pragma]
        return [self.wish.sqlite3, database, *DURABLE, *settings, *statements]

    def sqlite_import(self, database, file, table, *after):
        # One transaction for all, so that the peer is at its best.
        load = f".import --csv --skip 1 {file} {table}"
        return self.sqlite(database, "BEGIN", load, *after, "COMMIT")

    def jinguo(self, database, *words):
        return [self.wish.jinguo, *words, "--db", database]

    def prepare(self, database, *words):
        """Runs jinguo without measuring."""
        measured(self.jinguo(database, *words), self.env)

    def fresh(self, database):
        remove(database)
        self.prepare(database, "database", "init")

    def file(self, kind, rows, *options):
        """Generates a register once and returns its file."""
        name = "-".join([kind, str(rows), *(option.lstrip("-") for option in options)]) + ".csv"
        if name not in self.files:
            with open(name, "wb") as output:
                command = [self.wish.generate, kind, "--rows", str(rows), *options]
                subprocess.run(command, stdout=output, check=True, env=self.env)
            self.files[name] = os.path.getsize(name)
        return name

    def drop(self, file):
        self.files.pop(file)
        Path(file).unlink()

    def run(self, scenario, contenders, turns, **facts):
        """Runs the contenders in turn and keeps and prints what they took.

        A contender is a name with a function: of the turn's number, returning the command and, if there is
        something to verify after it, a function.
        """
        runs = {name: [] for name in contenders}
        for turn in range(turns):
            for name, prepare in contenders.items():
                command, verify = prepare(turn)
                if turns < ADDS:
                    os.sync()  # What was made ready is on disk and does not compete.
                runs[name].append(measured(command, self.env))
                if verify:
                    verify()
        result = {"scenario": scenario, **facts, "turns": turns, "contenders": runs, "ratios": ratios(runs)}
        self.results[scenario] = result
        print_result(result)


# --- Figures.


def spread(values):
    return {"min": min(values), "median": statistics.median(values), "max": max(values)}


def ratios(runs):
    """Returns the first contender against each other one, pair by pair, for each measure."""
    first, *others = runs
    found = {}
    for other in others:
        found[f"{first} / {other}"] = {
            measure: spread([a[measure] / b[measure] for a, b in zip(runs[first], runs[other])])
            | {"of_medians": median_of(runs[first], measure) / median_of(runs[other], measure)}
            for measure, _ in MEASURES
        }
    return found


def median_of(runs, measure):
    return statistics.median(run[measure] for run in runs)


def print_table(rows):
    width = max(len(name) for name, _ in rows)
    print(" " * (width + 2) + "".join(f"{label + ': min median max':>32}" for _, label in MEASURES))
    for name, cells in rows:
        print(f"  {name:{width}}" + "".join(f"{cell:>32}" for cell in cells))


def print_result(result):
    facts = ", ".join(
        f"{name} {value}" for name, value in result.items() if name not in ("scenario", "contenders", "ratios")
    )
    print(f"\n## {result['scenario']} ({facts})")
    rows = []
    for name, runs in result["contenders"].items():
        figures = [spread([run[measure] for run in runs]) for measure, _ in MEASURES]
        rows.append((name, [f"{f['min']:.4g} {f['median']:.4g} {f['max']:.4g}" for f in figures]))
    for name, of in result["ratios"].items():
        figures = [of[measure] for measure, _ in MEASURES]
        rows.append((name, [f"{f['min']:.2f} {f['median']:.2f} {f['max']:.2f}" for f in figures]))
    print_table(rows)
    for name, of in result["ratios"].items():
        print(f"  medians, {name}: " + ", ".join(f"{m} {of[m]['of_medians']:.2f}" for m, _ in MEASURES))
    sys.stdout.flush()


# --- Scenarios.


def jinguo_import(bench, database, kind, file, rows, base=None):
    """Returns a contender that imports a file into a fresh database, or into a copy of `base`."""

    def prepare(_):
        copy(base, database) if base else bench.fresh(database)
        return bench.jinguo(database, kind, "import", file), lambda: require_rows(database, kind, rows)

    return prepare


def sqlite_import(bench, database, kind, file, rows, schema, indexes_after=False, base=None):
    """Returns a contender that loads a stored file with `.import`, into a copy of `base` if there is one."""
    table, indexes = schema

    def prepare(_):
        if base:
            copy(base, database)
        else:
            make_peer(database, [table] if indexes_after else [table, *indexes])
        after = indexes if indexes_after else []
        return bench.sqlite_import(database, file, kind, *after), lambda: require_rows(database, kind, rows)

    return prepare


def kind_schema(bench, kind):
    bench.fresh("schema.db")
    return peer_schema("schema.db", kind)


def scenario_import(bench):
    rows = bench.wish.rows
    form, stored = bench.file("workers", rows), bench.file("workers", rows, "--stored")
    schema = kind_schema(bench, "worker")
    contenders = {
        "jinguo": jinguo_import(bench, "a.db", "worker", form, rows),
        "sqlite3 .import": sqlite_import(bench, "b.db", "worker", stored, rows, schema),
        "sqlite3 .import, then indexes": sqlite_import(bench, "c.db", "worker", stored, rows, schema, True),
    }
    bench.run("import", contenders, bench.wish.repeat, rows=rows, bytes=bench.files[form])


def scenario_onto(bench):
    """As many again onto a filled register, for both."""
    rows = bench.wish.rows
    first, then = bench.file("workers", rows), bench.file("workers", rows, "--from", str(rows))
    stored = [bench.file("workers", rows, "--stored"), bench.file("workers", rows, "--stored", "--from", str(rows))]
    schema = kind_schema(bench, "worker")
    bench.fresh("base.db")
    bench.prepare("base.db", "worker", "import", first)
    make_peer("peer.db", [schema[0]])
    measured(bench.sqlite_import("peer.db", stored[0], "worker", *schema[1]), bench.env)
    contenders = {
        "jinguo": jinguo_import(bench, "a.db", "worker", then, 2 * rows, base="base.db"),
        "sqlite3 .import": sqlite_import(bench, "b.db", "worker", stored[1], 2 * rows, schema, base="peer.db"),
    }
    bench.run("onto", contenders, bench.wish.repeat, rows=rows, bytes=bench.files[then])


def changed_copy(file):
    """Writes the file again with one remark more, and returns its name."""
    lines = Path(file).read_bytes().splitlines(keepends=True)
    middle = len(lines) // 2
    lines[middle] = lines[middle].rstrip(b"\r\n") + "改".encode() + b"\n"
    Path("changed.csv").write_bytes(b"".join(lines))
    return "changed.csv"


def scenario_again(bench):
    """The same file with one cell changed onto what it left, beside its first import; and a small file."""
    rows = bench.wish.rows
    form = bench.file("workers", rows)
    few = bench.file("workers", SMALL, "--from", str(rows))
    bench.fresh("base.db")
    bench.prepare("base.db", "worker", "import", form)
    changed = changed_copy(form)
    contenders = {
        "again": jinguo_import(bench, "a.db", "worker", changed, rows, base="base.db"),
        "first": jinguo_import(bench, "b.db", "worker", form, rows),
        f"{SMALL} rows": jinguo_import(bench, "c.db", "worker", few, rows + SMALL, base="base.db"),
    }
    bench.run("again", contenders, bench.wish.repeat, rows=rows)


def scenario_xlsx(bench):
    """A workbook beside LibreOffice that turns the same workbook into CSV."""
    rows = SHEET_ROWS
    form = bench.file("workers", rows)
    if not Path("workers.xlsx").exists():
        bench.fresh("base.db")
        bench.prepare("base.db", "worker", "import", form)
        words = ["worker", "export", "--reveal", "--reason", "benchmark", "--output", "workers.xlsx"]
        bench.prepare("base.db", *words)
    profile = f"-env:UserInstallation=file://{Path.cwd()}/office"
    convert = [shutil.which(bench.wish.office) or bench.wish.office, profile, "--headless", "--convert-to", "csv", "--outdir", "converted", "workers.xlsx"]
    contenders = {
        "jinguo": jinguo_import(bench, "a.db", "worker", "workers.xlsx", rows),
        "LibreOffice": lambda _: (convert, None),
    }
    bench.run("xlsx", contenders, bench.wish.repeat, rows=rows, bytes=os.path.getsize("workers.xlsx"))


def scenario_import10m(bench):
    rows = bench.wish.many_rows
    form = bench.file("workers", rows)
    contenders = {"jinguo": jinguo_import(bench, "a.db", "worker", form, rows)}
    bench.run("import10m", contenders, 1, rows=rows, bytes=bench.files[form])
    bench.drop(form)


def scenario_gb18030(bench):
    rows = bench.wish.rows
    contenders = {
        f"jinguo, {encoding}": jinguo_import(
            bench, f"{encoding}.db", "worker", bench.file("workers", rows, "--encoding", encoding), rows
        )
        for encoding in ("gb18030", "utf-8")
    }
    bench.run("gb18030", contenders, bench.wish.repeat, rows=rows)


def scenario_add(bench):
    everybody = bench.file("workers", ADDED_TO + ADDS, "--stored")
    with open(everybody, encoding="utf-8", newline="") as stored:
        persons = list(csv.DictReader(stored))[ADDED_TO:]
    bench.fresh("a.db")
    bench.prepare("a.db", "worker", "import", bench.file("workers", ADDED_TO))
    copy("a.db", "b.db")

    def add(turn):
        one = persons[turn]
        words = ["--name", one["name"], "--id-number", one["id_number"], "--phone", one["phone"]]
        words += ["--registered-on", one["registered_on"], "--region", one["region"]]
        return bench.jinguo("a.db", "worker", "add", *words), None

    columns = ("code", "name", "id_type", "id_number", "sex", "born_on", "phone", "registered_on", "region")
    columns += ("office_id", "created_at", "updated_at")

    def insert(turn):
        cells = ", ".join(f"'{persons[turn][column]}'" for column in columns)
        return bench.sqlite("b.db", f"INSERT INTO worker ({', '.join(columns)}) VALUES ({cells})"), None

    bench.run("add", {"jinguo worker add": add, "sqlite3 INSERT": insert}, ADDS, rows=ADDED_TO)
    for database in ("a.db", "b.db"):
        require_rows(database, "worker", ADDED_TO + ADDS)


def people_and_classes(bench, database, classes, years):
    """Makes a database with the persons and the classes that attendance refers to."""
    bench.fresh(database)
    bench.prepare(database, "worker", "import", bench.file("workers", REGULARS))
    bench.prepare(database, "training", "import", bench.file("trainings", classes, "--years", str(years)))


def attendance_file(bench, rows, years, *options):
    return bench.file("attendance", rows, "--years", str(years), "--workers", str(REGULARS), *options)


def scenario_report(bench):
    many = bench.wish.rows
    # Ten years hold ten times the rows of one, and in the first year the same rows.
    for database, rows, years in (("one.db", many // 10, 1), ("ten.db", many, 10)):
        people_and_classes(bench, database, rows // CLASS_SIZE, years)
        bench.prepare(database, "attendance", "import", attendance_file(bench, rows, years))
        require_rows(database, "attendance", rows)

    def report(database, year):
        command = bench.jinguo(database, "report", "monthly", "--month", f"{year}-11")
        return lambda _: (command, None)

    contenders = {
        "ten years": report("ten.db", FIRST_YEAR),
        "one year": report("one.db", FIRST_YEAR),
        "ten years, the last": report("ten.db", FIRST_YEAR + 9),
    }
    bench.run("report", contenders, REPORT_TURNS * bench.wish.repeat, rows=many)


def programme_files(bench, years):
    """Returns kind, register, rows and options of each file of the whole programme, in the order of import."""
    wish = bench.wish
    lines = wish.many_rows * years // 10
    span = ("--years", str(years))
    yield from ((kind, name, rows, span) for kind, name, rows in STANDING)
    # Persons are the same in both registers; their days of registration lie in all ten years.
    yield "worker", "workers", wish.rows, ()
    yield "training", "trainings", lines // CLASS_SIZE, span
    among = (*span, "--workers", str(wish.rows))
    yield from ((kind, name, max(1, rows * lines // FULL), among) for kind, name, rows in HAPPENING)
    yield "attendance", "attendance", lines, among


def programme_register(bench, database, years):
    """Makes a register of everything that the month's report reads, unless it is there from an earlier run."""
    files = list(programme_files(bench, years))
    if Path(database).exists():
        bench.prepare(database, "database", "migrate")
    else:
        bench.fresh("making.db")
        for kind, name, rows, options in files:
            file = bench.file(name, rows, *options)
            bench.prepare("making.db", kind, "import", file)
            bench.drop(file)
        os.rename("making.db", database)
    wanted = {}
    for kind, _, rows, _ in files:
        table = kind.replace("-", "_")
        wanted[table] = wanted.get(table, 0) + rows
    for table, rows in wanted.items():
        require_rows(database, table, rows)


def metric_names(bench, database):
    listed = subprocess.run(
        bench.jinguo(database, "report", "metrics", "--format", "json"), env=bench.env, capture_output=True, check=True
    )
    return [row["id"] for row in json.loads(listed.stdout)]


def metric_times(bench, months):
    """Measures every metric by itself for each month; returns and prints processor and wall time."""
    found = {}
    for metric in metric_names(bench, next(iter(months.values()))[0]):
        for name, (database, month) in months.items():
            command = bench.jinguo(database, "report", "metric", metric, "--month", month)
            runs = [measured(command, bench.env) for _ in range(METRIC_TURNS)]
            found.setdefault(metric, {})[name] = {measure: median_of(runs, measure) for measure, _ in MEASURES}
    print("\n## each metric, median: wall ms, processor ms")
    ordered = sorted(found, key=lambda metric: -next(iter(found[metric].values()))["cpu"])
    rows = [
        (metric, [f"{of['wall'] * 1000:.0f} {of['cpu'] * 1000:.0f}" for of in found[metric].values()])
        for metric in ordered
    ]
    width = max(map(len, found))
    print(" " * (width + 2) + "".join(f"{name:>22}" for name in months))
    for metric, cells in rows:
        print(f"  {metric:{width}}" + "".join(f"{cell:>22}" for cell in cells))
    sys.stdout.flush()
    return found


def scenario_programme(bench):
    """The month's report, all sections, and each metric by itself, over everything a province has on file."""
    programme_register(bench, "programme.db", 10)
    programme_register(bench, "programme-year.db", 1)
    first, last = f"{FIRST_YEAR}-11", f"{FIRST_YEAR + 9}-11"
    months = {
        "ten years, the last": ("programme.db", last),
        "ten years, the first": ("programme.db", first),
        "one year": ("programme-year.db", first),
    }

    def report(database, month):
        command = bench.jinguo(database, "report", "monthly", "--month", month)
        return lambda _: (command, None)

    contenders = {name: report(*of) for name, of in months.items()}
    bench.run("programme", contenders, bench.wish.repeat, rows=bench.wish.many_rows)
    bench.results["metrics"] = {"scenario": "metrics", "turns": METRIC_TURNS, "metrics": metric_times(bench, months)}


def scenario_attendance(bench):
    rows, years = bench.wish.rows, 10
    people_and_classes(bench, "base.db", rows // CLASS_SIZE, years)
    form, stored = attendance_file(bench, rows, years), attendance_file(bench, rows, years, "--stored")
    schema = kind_schema(bench, "attendance")
    contenders = {
        "jinguo": jinguo_import(bench, "a.db", "attendance", form, rows, base="base.db"),
        "sqlite3 .import": sqlite_import(bench, "b.db", "attendance", stored, rows, schema),
    }
    bench.run("attendance", contenders, bench.wish.repeat, rows=rows, bytes=bench.files[form])


def scenario_attendance10m(bench):
    """Ten times the lines, once: the rows a second are held against those of `attendance`."""
    rows, years = bench.wish.many_rows, 10
    people_and_classes(bench, "base.db", rows // CLASS_SIZE, years)
    form = attendance_file(bench, rows, years)
    contenders = {"jinguo": jinguo_import(bench, "a.db", "attendance", form, rows, base="base.db")}
    bench.run("attendance10m", contenders, 1, rows=rows, bytes=bench.files[form])
    bench.drop(form)


SCENARIOS = {
    "import": scenario_import,
    "gb18030": scenario_gb18030,
    "add": scenario_add,
    "report": scenario_report,
    "attendance": scenario_attendance,
    "onto": scenario_onto,
    "again": scenario_again,
    "xlsx": scenario_xlsx,
    "import10m": scenario_import10m,
    "attendance10m": scenario_attendance10m,
    "programme": scenario_programme,
}


# --- The command line.


def program(name):
    """Returns the full path of a program given by path or name."""
    found = shutil.which(name)
    if found is None:
        raise argparse.ArgumentTypeError(f"{name} is not a program")
    return str(Path(found).absolute())


def positive(text):
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def rows_number(text):
    number = positive(text)
    if number % (10 * CLASS_SIZE) != 0 or number > 10_000_000:
        raise argparse.ArgumentTypeError(f"takes a multiple of {10 * CLASS_SIZE}, at most 10000000")
    return number


def arguments():
    parser = argparse.ArgumentParser(description="Measures jinguo beside the sqlite3 shell (see README.md).")
    names = ", ".join(SCENARIOS)
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO", help=f"{names}; all when none is named")
    parser.add_argument("--jinguo", type=program, required=True, metavar="PATH", help="the program to measure")
    parser.add_argument("--generate", type=program, required=True, metavar="PATH", help="jinguo-generate")
    parser.add_argument("--sqlite3", type=program, default="sqlite3", metavar="PATH", help="the peer (sqlite3)")
    parser.add_argument("--office", default="soffice", metavar="PATH", help="LibreOffice, for xlsx (soffice)")
    parser.add_argument("--workdir", type=Path, required=True, metavar="DIR", help="a folder for files and databases")
    parser.add_argument("--rows", type=rows_number, default=1_000_000, metavar="N", help="rows of a file (1000000)")
    parser.add_argument(
        "--many-rows", type=rows_number, default=10_000_000, metavar="N", help="rows of import10m, attendance10m and programme (10000000)"
    )
    parser.add_argument("--repeat", type=positive, default=5, metavar="N", help="turns of each contender (5)")
    parser.add_argument(
        "--peer-pragma",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a further setting of the peer, as cache_size=-32768; may be repeated",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to write all figures")
    wish = parser.parse_args()
    unknown = [name for name in wish.scenarios if name not in (*SCENARIOS, "all")]
    if unknown:
        parser.error(f"not a scenario: {', '.join(unknown)}")
    return wish


def machine(wish):
    """Returns what the figures depend on besides the programs' arguments."""

    def version(path):
        told = subprocess.run([path, "--version"], capture_output=True, text=True).stdout
        return told.split("\n")[0]

    return {
        "jinguo": version(wish.jinguo),
        "sqlite3": version(wish.sqlite3).split(" ")[0],
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "peer_pragma": wish.peer_pragma,
        "memory_mib": os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2**20,
    }


def main():
    wish = arguments()
    chosen = list(SCENARIOS) if not wish.scenarios or "all" in wish.scenarios else wish.scenarios
    target = wish.json.absolute() if wish.json else None
    wish.workdir.mkdir(parents=True, exist_ok=True)
    os.chdir(wish.workdir)
    Path("home").mkdir(exist_ok=True)
    bench = Bench(wish)
    about = machine(wish) | {"peak_floor_mib": round(measured([program("true")], bench.env)["peak"], 1)}
    print("\n".join(f"{name}: {value}" for name, value in about.items()))
    failed = None
    try:
        for name in chosen:
            SCENARIOS[name](bench)
    except (Failed, OSError, subprocess.CalledProcessError) as error:
        failed = error
        print(f"{name}: {error}", file=sys.stderr)
    if target:
        result = {"machine": about, "scenarios": list(bench.results.values())}
        target.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
