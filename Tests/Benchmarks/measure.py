"""Measures Reckoner beside bsdtar and DuckDB, in turn, and prints a table.

Tests/Benchmarks/run.sh builds and installs what this needs, and hands its arguments on:

  --rows N[,N...]   the sizes (3000000); 300000, 3000000 and 35000000 answer every question
  --runs N          how many pairs of runs the medians are of (5)
  --gate            fail where a target is missed; without it only wrong answers fail
"""

import argparse
import csv
import json
import pathlib
import shutil
import statistics
import subprocess
import sys

import processes
from reckoner import Reckoner

HERE = pathlib.Path(__file__).resolve().parent
MEBIBYTE = 1 << 20
# Of each kind of planted fault: so many in a million rows, within these limits.
FAULTS_PER_MILLION = 300
FAULTS = (40, 1000)
KINDS = ("duplicates", "conflicts", "superseded", "ragged")

# What is to be reached, as a ratio unless it says otherwise.
CHECK_TO_BSDTAR = 1.3
DRY_RUN_TO_DUCKDB = 0.4
INGEST_TO_DUCKDB = 0.7
INGEST_PEAK_TO_DUCKDB = 0.15
CHECK_PEAK_GROWTH = 1.1
CHECK_PEAK_MIB = 24
TIME_GROWTH = 12.5
CALCULATE_SECONDS = 2
CALCULATE_RESULTS = 5_745_600
START_SECONDS = 0.006
START_MIB = 12


class Table:
    """Lines of the report; each with a target says whether it was reached."""

    def __init__(self):
        self.lines = []
        self.missed = 0

    def figure(self, what, figure, target="", reached=None):
        verdict = "" if reached is None else "yes" if reached else "**no**"
        self.missed += reached is False
        self.lines.append(f"| {what} | {figure} | {target} | {verdict} |")

    def at_most(self, what, value, limit, form="{:.3f}"):
        self.figure(what, form.format(value), "<= " + form.format(limit), value <= limit)

    def text(self):
        head = ["| what | figure | target | reached |", "| --- | --- | --- | --- |"]
        return "\n".join(head + self.lines)


class Wrong(Exception):
    """An answer is not what the files hold."""


class Files:
    """The generated files of one size, made once and kept."""

    def __init__(self, folder, generator, rows):
        self.folder = folder / str(rows)
        self.generator = generator
        self.rows = rows
        self.forget_those_of_another_generator()
        least, most = FAULTS
        faults = min(most, max(least, rows * FAULTS_PER_MILLION // 1_000_000))
        planted = [word for kind in KINDS for word in (f"--{kind}", faults)]
        self.first = self.make("first", [])
        self.second = self.make("second", ["--second"])
        self.faults = self.make("faults", planted, csv=False)
        self.definitions = self.folder / "definitions"
        shutil.rmtree(self.definitions, ignore_errors=True)
        self.call("definitions", "--rows", self.rows, "-o", self.definitions)

    def forget_those_of_another_generator(self):
        """A small extract with all that there is in one says whether the generator writes alike."""
        self.folder.mkdir(parents=True, exist_ok=True)
        probe = self.folder / "probe.zip"
        described = probe.with_suffix(".zip.json")
        before = described.read_text() if described.exists() else None
        planted = [word for kind in KINDS for word in (f"--{kind}", 40)]
        self.call("generate", "--rows", 20_000, "--second", *planted, "-o", probe)
        if described.read_text() == before:
            return
        now = described.read_text()
        shutil.rmtree(self.folder)
        self.folder.mkdir()
        described.write_text(now)

    def make(self, name, options, csv=True):
        bundle = self.folder / f"{name}.zip"
        if not bundle.with_suffix(".zip.json").exists():
            extra = ["--csv", self.folder / f"{name}.csv"] if csv else []
            self.call("generate", "--rows", self.rows, *options, *extra, "-o", bundle)
        return bundle

    def call(self, verb, *options):
        words = [self.generator, verb, *options]
        print(" ".join(map(str, words)), file=sys.stderr)
        subprocess.run(list(map(str, words)), check=True, stdout=subprocess.DEVNULL)

    @staticmethod
    def manifest(bundle):
        return json.loads(bundle.with_suffix(".zip.json").read_text())

    def csv(self, bundle):
        return bundle.with_suffix(".csv")


def in_turn(runs, *sides):
    """Runs the sides one after the other, so many times after a warm-up; the runs of each."""
    for side in sides:
        side()
    return list(zip(*[[side() for side in sides] for _ in range(runs)]))


def median(runs, of="seconds"):
    return statistics.median(getattr(run, of) for run in runs)


def ratio(ours, theirs, of="seconds"):
    """The median of the ratios, pair by pair."""
    return statistics.median(getattr(a, of) / getattr(b, of) for a, b in zip(ours, theirs))


def measured(command, expected=(0,), **where):
    done = processes.run(command, **where)
    if done.status not in expected:
        said = pathlib.Path(where["stderr"]).read_text() if "stderr" in where else ""
        raise Wrong(f"exit code {done.status}: {' '.join(map(str, command))}\n{said}")
    return done


def same(what, found, expected):
    if found != expected:
        raise Wrong(f"{what}: found {found}, the files hold {expected}")


def speed(table, what, runs, manifest):
    seconds = median(runs)
    peak = median(runs, "peak") / MEBIBYTE
    table.figure(
        what,
        f"{seconds:.3f} s, {manifest['rows'] / seconds / 1e6:.2f} M rows/s, "
        f"{manifest['csv_bytes'] / seconds / 1e6:.0f} MB/s, {peak:.1f} MiB",
    )


class Size:
    """The measurements of one size."""

    def __init__(self, arguments, files, table):
        self.reckoner = Reckoner(arguments.reckoner)
        self.python = arguments.python
        self.runs = arguments.runs
        self.files = files
        self.table = table
        self.scratch = files.folder / "scratch"
        shutil.rmtree(self.scratch, ignore_errors=True)
        self.scratch.mkdir()
        self.answer = self.scratch / "answer.json"
        self.said = self.scratch / "said.txt"

    def all(self):
        rows = f"{Files.manifest(self.files.first)['rows']:,}"
        self.table.lines.append(f"| **{rows} rows** | | | |")
        self.check()
        self.compare()
        shutil.rmtree(self.scratch)

    def ours(self, command, expected=(0,)):
        return measured(command, expected, stdout=self.answer, stderr=self.said)

    def check(self):
        bsdtar = lambda: measured(["bsdtar", "-xOf", self.files.first])
        check = lambda: self.ours(self.reckoner.check(self.files.first), (0, 1))
        ours, theirs = in_turn(self.runs, check, bsdtar)
        manifest = Files.manifest(self.files.first)
        speed(self.table, "check", ours, manifest)
        speed(self.table, "bsdtar -xOf", theirs, manifest)
        self.table.at_most("check / bsdtar", ratio(ours, theirs), CHECK_TO_BSDTAR)

        bsdtar = lambda: measured(["bsdtar", "-xOf", self.files.faults])
        check = lambda: self.ours(self.reckoner.check(self.files.faults), (0, 1))
        faulty, theirs = in_turn(self.runs, check, bsdtar)
        manifest = Files.manifest(self.files.faults)
        found = Reckoner.faults(self.answer)
        same("planted faults", found, {kind: manifest[kind] for kind in found})
        speed(self.table, "check, faults planted", faulty, manifest)
        self.table.at_most("the same / bsdtar", ratio(faulty, theirs), CHECK_TO_BSDTAR)
        self.check_seconds = median(faulty)
        self.check_peak = max(median(ours, "peak"), median(faulty, "peak"))
        self.table.at_most(
            "peak of check, MiB", self.check_peak / MEBIBYTE, CHECK_PEAK_MIB, "{:.1f}"
        )

    def compare(self):
        files, table = self.files, self.table
        base, book, out = (self.scratch / name for name in ("base", "book", "out.csv"))

        def first():
            shutil.rmtree(base, ignore_errors=True)
            self.reckoner.make_book(base, files.definitions)
            return self.ours(self.reckoner.ingest(base, files.first), (0, 1))

        (firsts,) = in_turn(self.runs, first)
        speed(table, "first ingest", firsts, Files.manifest(files.first))

        manifest = Files.manifest(files.second)
        expected = {kind: manifest[kind] for kind in ("changed", "new", "vanished")}

        def dry():
            done = self.ours(self.reckoner.ingest(base, files.second, dry=True), (0, 1))
            same("ingest --dry-run", Reckoner.outcomes(self.answer), expected)
            return done

        def whole():
            shutil.rmtree(book, ignore_errors=True)
            subprocess.run(["cp", "-a", base, book], check=True)
            done = self.ours(self.reckoner.ingest(book, files.second), (0, 1))
            same("ingest", Reckoner.outcomes(self.answer), expected)
            return done

        def duckdb():
            words = [self.python, HERE / "compare.py"]
            words += [files.csv(files.first), files.csv(files.second), out]
            done = measured(words, stderr=self.said)
            same("DuckDB", duckdb_outcomes(out), expected)
            return done

        dries, wholes, theirs = in_turn(self.runs, dry, whole, duckdb)
        speed(table, "second ingest, --dry-run", dries, manifest)
        speed(table, "second ingest", wholes, manifest)
        speed(table, "DuckDB, from CSV", theirs, manifest)
        table.at_most("--dry-run / DuckDB", ratio(dries, theirs), DRY_RUN_TO_DUCKDB)
        table.at_most("ingest / DuckDB", ratio(wholes, theirs), INGEST_TO_DUCKDB)
        table.at_most(
            "peak of second ingest / DuckDB", ratio(wholes, theirs, "peak"), INGEST_PEAK_TO_DUCKDB
        )
        table.at_most(
            "peak of first ingest / DuckDB", ratio(firsts, theirs, "peak"), INGEST_PEAK_TO_DUCKDB
        )
        self.dry_seconds = median(dries)
        self.ingest_seconds = median(wholes)
        self.rows = manifest["rows"]


def duckdb_outcomes(out):
    counts = {"changed": 0, "new": 0, "vanished": 0}
    with open(out, newline="") as file:
        for record in csv.DictReader(file):
            counts[record["outcome"]] += 1
    return counts


def calculation(table, generator, runs):
    """Points and payments of a year of England, on one thread."""
    said = [
        json.loads(subprocess.run([generator, "calculate"], stdout=subprocess.PIPE, check=True).stdout)
        for _ in range(runs)
    ]
    outcomes = {tuple(v for k, v in one.items() if k != "milliseconds") for one in said}
    if len(outcomes) != 1 or said[0]["results"] != CALCULATE_RESULTS or said[0]["blank"]:
        raise Wrong(f"calculate: {said}")
    seconds = statistics.median(one["milliseconds"] for one in said) / 1000
    table.at_most("5.7 M results calculated, s", seconds, CALCULATE_SECONDS)


def growth(table, sizes):
    """How time and memory grow, where the sizes that the targets name were measured."""
    if {300_000, 35_000_000} <= sizes.keys():
        peak = sizes[35_000_000].check_peak / sizes[300_000].check_peak
        table.at_most("peak of check, 35 M / 300 k rows", peak, CHECK_PEAK_GROWTH)
    if {3_000_000, 35_000_000} <= sizes.keys():
        large, small = sizes[35_000_000], sizes[3_000_000]
        table.figure("rows, 35 M / 3 M", f"{large.rows / small.rows:.2f}")
        for what in ("check", "dry", "ingest"):
            grown = getattr(large, f"{what}_seconds") / getattr(small, f"{what}_seconds")
            name = "ingest --dry-run" if what == "dry" else what
            table.at_most(f"time of {name}, 35 M / 3 M rows", grown, TIME_GROWTH)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rows", default="3000000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--gate", action="store_true")
    parser.add_argument("--reckoner", required=True, help="the program to measure")
    parser.add_argument("--generator", required=True, help="reckoner-benchmark")
    parser.add_argument("--python", required=True, help="a Python that has DuckDB")
    parser.add_argument("--files", type=pathlib.Path, required=True, help="where files are kept")
    arguments = parser.parse_args()

    table = Table()
    seconds, peak = processes.start_up(Reckoner(arguments.reckoner).help())
    table.at_most("start-up, ms", seconds * 1000, START_SECONDS * 1000, "{:.2f}")
    table.at_most("start-up, MiB", peak / MEBIBYTE, START_MIB, "{:.1f}")
    sizes = {}
    try:
        calculation(table, arguments.generator, arguments.runs)
        for rows in map(int, arguments.rows.split(",")):
            sizes[rows] = Size(arguments, Files(arguments.files, arguments.generator, rows), table)
            sizes[rows].all()
        growth(table, sizes)
    except Wrong as wrong:
        print(table.text())
        raise SystemExit(f"wrong answer: {wrong}")
    print(table.text())
    if table.missed:
        print(f"\n{table.missed} targets were missed.")
    if table.missed and arguments.gate:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
