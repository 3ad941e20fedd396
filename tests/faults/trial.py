"""What the scripts of this folder share: a program that is run hermetically, and what it must never do."""
import argparse
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-01-02T03:04:05Z"
# A hang; what a case may take is told in seconds of the processor, which a busy machine does not lengthen.
HANG = 120


class Broken(Exception):
    """A fault that was not survived."""


class Done:
    """What one run of the program did."""

    def __init__(self, words, code, out, err, seconds):
        self.words, self.code, self.out, self.err, self.seconds = words, code, out, err, seconds

    @property
    def text(self):
        return self.out.decode("utf-8", "replace")

    @property
    def told(self):
        return self.err.decode("utf-8", "replace")

    def json(self):
        try:
            return json.loads(self.out)
        except ValueError as error:
            raise Broken(f"{self}: no JSON: {error}: {self.out[:200]!r}") from None

    def expect(self, *codes):
        """Ends with one of these codes."""
        if self.code not in codes:
            raise Broken(f"{self}: exit {self.code}, not {' or '.join(map(str, codes))}: {self.told[-600:]}")
        return self

    def refused(self, *codes, says=""):
        """Ends with one of these codes, prints no data, and names the cause and what to type next."""
        self.expect(*codes)
        if not self.hinted():
            raise Broken(f"{self}: no error with a hint: {self.told!r}")
        if says not in self.told:
            raise Broken(f"{self}: nothing of '{says}' in {self.told!r}")
        if self.out:
            raise Broken(f"{self}: data beside an error: {self.out[:200]!r}")
        return self

    def hinted(self):
        """Whether standard error ends with one error and its hint, as text or as JSON."""
        last = self.told.splitlines()[-1:]
        if last and last[0].startswith('{"error":'):
            error = json.loads(last[0])["error"]
            return bool(error["message"] and error["hint"] and error["exit"] == self.code)
        words = [line.split(":")[0] for line in self.told.splitlines() if line.startswith(("error: ", "hint: "))]
        return words == ["error", "hint"]

    def __str__(self):
        return "roster " + " ".join(map(repr, self.words))


class Place:
    """A folder that is home, with a database in it unless another one is named."""

    def __init__(self, program, folder):
        self.program, self.folder = program, Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.db = self.folder / "roster.db"
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "TMPDIR": str(self.folder),
            "ROSTER_DB": str(self.db),
            "ROSTER_ACTOR": "tests",
            "ROSTER_NOW": NOW,
        }

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def run(self, *words, stdin=b"", stdout=None, cwd=None, env=None, prepare=None, within=HANG):
        """Runs the program to its end. A panic, a signal and a hang are never an answer."""
        environment = self.environment | (env or {})
        environment = {name: value for name, value in environment.items() if value is not None}
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            given.write(stdin)
            given.seek(0)
            process = subprocess.Popen(
                [self.program, *words], env=environment, cwd=cwd or self.folder, preexec_fn=prepare,
                stdin=given, stdout=out if stdout is None else stdout, stderr=err,
            )
            late = threading.Timer(within, process.kill)
            late.start()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            late.cancel()
            out.seek(0)
            err.seek(0)
            done = Done(words, process.returncode, out.read(), err.read(), usage.ru_utime + usage.ru_stime)
        if done.code == 101 or b"panicked" in done.err:
            raise Broken(f"{done}: a panic: {done.told[-800:]}")
        if done.code < 0:
            raise Broken(f"{done}: ended by signal {-done.code} (9: it hung for {within} s): {done.told[-400:]}")
        return done

    def must(self, *words, **more):
        return self.run(*words, **more).expect(0)

    def query(self, sql, *values):
        with sqlite3.connect(self.db) as db:
            rows = db.execute(sql, values).fetchall()
        db.close()
        return rows

    def take(self, base):
        """The database becomes a copy of one that nobody has open."""
        self.drop()
        shutil.copyfile(base, self.db)

    def drop(self):
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.db}{suffix}").unlink(missing_ok=True)

    def sound(self):
        """Every check of the database passes."""
        self.must("db", "check")


def options(doc, times, more=None):
    """The arguments that every script takes, and the program's full path."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=times)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--roster", default=str(ROOT / "target" / "release" / "roster"))
    if more:
        more(parser)
    arguments = parser.parse_args()
    program = shutil.which(arguments.roster)
    if program is None:
        sys.exit(f"no program '{arguments.roster}': cargo build --release")
    arguments.roster = str(Path(program).resolve())
    arguments.chance = random.Random(arguments.seed)
    return arguments


def rounds(cases, times, chance):
    """So many of the cases: all of them in turn, then again, in an order that the seed decides."""
    cases = list(cases)
    chosen = []
    while len(chosen) < times:
        chance.shuffle(cases)
        chosen += cases
    return chosen[:times]


def folder(name):
    return tempfile.TemporaryDirectory(prefix=f"{name}-")


def data():
    """The folder of the corpora, where it is at hand."""
    path = Path(os.environ.get("ROSTER_TEST_DATA", ROOT.parent / "shared" / "data"))
    return path if path.is_dir() else None
