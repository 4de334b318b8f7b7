"""Runs one program and says how long it took and how much memory it held at its peak."""

import ctypes
import dataclasses
import os
import statistics
import time

PR_SET_CHILD_SUBREAPER = 36


@dataclasses.dataclass(frozen=True)
class Run:
    seconds: float
    peak: int  # bytes, of the largest single process
    status: int


def run(command, stdout="/dev/null", stderr="/dev/null"):
    """Runs a program in the background of a small shell that goes at once.

    A process counts the memory of the one that it was started from into its own peak. Started from
    Python that would be 11 MiB at least; started from the shell it is 1 MiB. The program then
    becomes a child of this process, which alone asks for its figures.
    """
    if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError("cannot adopt the programs that are measured")
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, str(stdout), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
        (os.POSIX_SPAWN_OPEN, 2, str(stderr), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
    ]
    words = ["sh", "-c", '"$@" &', "sh", *map(str, command)]
    start = time.monotonic()
    shell = os.posix_spawn("/bin/sh", words, os.environ, file_actions=actions)
    while True:
        process, status, usage = os.wait4(-1, 0)
        if process != shell:
            end = time.monotonic()
            break
    return Run(end - start, usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status))


def start_up(command, times=100):
    """The median seconds from starting a program to its end, and its peak in bytes."""
    actions = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
    seconds = []
    for _ in range(times):
        start = time.monotonic()
        process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
        os.waitpid(process, 0)
        seconds.append(time.monotonic() - start)
    return statistics.median(seconds), run(command).peak
