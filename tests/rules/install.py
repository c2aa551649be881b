#!/usr/bin/env python3
"""Fails when an installation lacks a file, has one too many, leaks symbols or cannot be built against.

Usage: install.py BUILD. Installs the build into a temporary folder, compares its files with installed.txt in both
directions, looks at the exports of the library and builds the program in consumer/. JINGUO_ACCEPT=1 rewrites the list.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
LIST = HERE / "installed.txt"
FOREIGN_SYMBOL = re.compile(r"\b(SQLite|fmt|nlohmann|CLI)::")
SANITIZERS = {"__asan_": "address", "__ubsan_": "undefined", "__tsan_": "thread"}


def run(*command):
    """Runs a command and returns its standard output; ends the test with all it said when it fails."""
    done = subprocess.run([str(word) for word in command], capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nends with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def cache(build):
    """Returns what CMake remembers of a build."""
    lines = (build / "CMakeCache.txt").read_text(encoding="utf-8").splitlines()
    return dict(re.fullmatch(r"([\w.]+):\w+=(.*)", line).groups() for line in lines if re.match(r"[\w.]+:\w+=", line))


def normal(path):
    """Returns an installed path as the list has it: one name for the library folder, one for the build type."""
    path = re.sub(r"^lib(64)?/([\w]+-linux-gnu\w*/)?", "lib/", path)
    return re.sub(r"(/jinguoConfig)-\w+\.cmake$", r"\1-<config>.cmake", path)


def list_problems(prefix):
    """Returns the differences between what is installed and what ought to be."""
    files = (path for path in prefix.rglob("*") if path.is_symlink() or not path.is_dir())
    seen = sorted({normal(path.relative_to(prefix).as_posix()) for path in files})
    if os.environ.get("JINGUO_ACCEPT") == "1":
        LIST.write_text("\n".join(seen) + "\n", encoding="utf-8")
    stated = LIST.read_text(encoding="utf-8").split("\n")[:-1]
    missing = [f"{path}: is in installed.txt and was not installed" for path in stated if path not in seen]
    return missing + [f"{path}: was installed and is not in installed.txt" for path in seen if path not in stated]


def symbol_problems(library):
    """Returns the symbols of other libraries that ours exports."""
    exported = run("nm", "-D", "-C", "--defined-only", library).splitlines()
    if not any(" jinguo::" in line for line in exported):
        return [f"{library.name}: exports nothing of jinguo"]
    return [f"{library.name}: exports {line}" for line in exported if FOREIGN_SYMBOL.search(line)]


def consumer_problems(prefix, library, known, folder):
    """Builds and runs the consumer; returns what is wrong with its answer."""
    wanted = run("nm", "-D", "--undefined-only", library)
    sanitizers = [name for symbol, name in SANITIZERS.items() if symbol in wanted]
    flags = known["CMAKE_CXX_FLAGS"] + "".join(f" -fsanitize={name}" for name in sanitizers)
    cmake = known["CMAKE_COMMAND"]
    run(
        cmake,
        *("-S", HERE / "consumer", "-B", folder, "-G", known["CMAKE_GENERATOR"]),
        f"-DCMAKE_PREFIX_PATH={prefix}",
        f"-DCMAKE_CXX_COMPILER={known['CMAKE_CXX_COMPILER']}",
        f"-DCMAKE_CXX_FLAGS={flags.strip()}",
        f"-DCMAKE_BUILD_TYPE={known['CMAKE_BUILD_TYPE']}",
    )
    run(cmake, "--build", folder)
    answer = run(folder / "consumer").strip()
    return [] if answer.isdigit() and int(answer) > 0 else [f"consumer: prints {answer!r}, not a number of kinds"]


def main():
    build = Path(sys.argv[1])
    known = cache(build)
    with tempfile.TemporaryDirectory() as folder:
        prefix = Path(folder) / "prefix"
        run(known["CMAKE_COMMAND"], "--install", build, "--prefix", prefix)
        found = list_problems(prefix)
        libraries = list(prefix.rglob("libjinguo.so"))
        for library in libraries:
            found += symbol_problems(library)
            found += consumer_problems(prefix, library, known, Path(folder) / "consumer")
        if len(libraries) != 1:
            found.append(f"libjinguo.so: was installed {len(libraries)} times")
    print("\n".join(found + [f"{len(found)} objections"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
