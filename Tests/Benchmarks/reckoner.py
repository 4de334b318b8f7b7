"""What the benchmark knows of Reckoner's command line and of its answers; nothing else does."""

import json
import pathlib
import subprocess

# The rules that count each kind of planted fault.
FAULT_RULES = {
    "duplicates": ("EXT010",),
    "conflicts": ("EXT011",),
    "superseded": ("EXT012",),
    "ragged": ("CSV004", "CSV005"),
}


class Reckoner:
    def __init__(self, program):
        self.program = str(program)

    def check(self, bundle):
        return [self.program, "check", bundle, "--format", "json"]

    def ingest(self, book, bundle, dry=False):
        words = [self.program, "ingest", book, bundle, "--by", "bench", "--format", "json"]
        return words + ["--dry-run"] if dry else words

    def help(self):
        return [self.program, "--help"]

    def make_book(self, book, definitions):
        """A book that knows the service, its organisations and who belongs to whom."""
        for words in (["init", book], ["ingest", book, definitions]):
            words = [self.program, *map(str, words), "--by", "bench"]
            done = subprocess.run(words, capture_output=True, text=True, check=False)
            if done.returncode != 0:
                raise SystemExit(f"{' '.join(words)}\n{done.stdout}{done.stderr}")

    @staticmethod
    def outcomes(output):
        """How many keys a comparison found changed, new and vanished."""
        values = json.loads(pathlib.Path(output).read_text())["result"]["values"]
        return {kind: values[kind] for kind in ("changed", "new", "vanished")}

    @staticmethod
    def faults(output):
        """How many faults of each kind a check found."""
        found = {}
        for group in json.loads(pathlib.Path(output).read_text())["summary"]["groups"]:
            found[group["rule"]] = found.get(group["rule"], 0) + group["count"]
        return {
            kind: sum(found.get(rule, 0) for rule in rules) for kind, rules in FAULT_RULES.items()
        }
