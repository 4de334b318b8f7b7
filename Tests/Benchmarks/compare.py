"""DuckDB's side of the benchmark: compare.py FIRST.csv SECOND.csv OUT.csv, two threads."""

import pathlib
import string
import sys

import duckdb

first, second, out = sys.argv[1:]
text = (pathlib.Path(__file__).parent / "compare.sql").read_text()
connection = duckdb.connect()
connection.execute("SET threads = 2")
# Its temporary files go beside the output, not into the folder it was started in.
connection.execute(f"SET temp_directory = '{out}.temporary'")
connection.execute(string.Template(text).substitute(first=first, second=second, out=out))
