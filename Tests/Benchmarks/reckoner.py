"""What the benchmark knows of Reckoner's command line and of its answers; nothing else does."""

import json
import pathlib
import subprocess

# The finding that tells of each kind of planted fault.
FAULT_RULES = {
    "duplicates": "INT020",
    "conflicts": "INT021",
    "superseded": "INT022",
    "ragged": "CSV003",
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
        """An empty book that knows the service."""
        words = [self.program, "init", book, "--definitions", definitions, "--by", "bench"]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(map(str, words))}\n{done.stderr}")

    @staticmethod
    def outcomes(output):
        """How many keys a comparison found changed, new and vanished."""
        counts = json.loads(pathlib.Path(output).read_text())["counts"]
        return {
            "changed": counts["changed"],
            "new": counts["new"],
            "vanished": counts["missing"],
        }

    @staticmethod
    def faults(output):
        """How many faults of each kind a check found."""
        rules = {}
        for group in json.loads(pathlib.Path(output).read_text())["findings"]:
            rules[group["rule"]] = rules.get(group["rule"], 0) + group["count"]
        return {kind: rules.get(rule, 0) for kind, rule in FAULT_RULES.items()}
