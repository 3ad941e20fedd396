"""A PostgreSQL server for measurements, in a temporary folder."""
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NOBODY = 65534


class Server:
    """A PostgreSQL in a folder of its own, reached through a socket."""

    def __init__(self):
        programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        found = programs[-1] if programs else shutil.which("initdb")
        if not found:
            sys.exit("PostgreSQL is not installed: apt-get install postgresql")
        self.bin = Path(found).parent
        self.folder = Path(tempfile.mkdtemp(prefix="roster-pg", dir="/tmp"))
        self.user = {}
        if os.geteuid() == 0:
            os.chown(self.folder, NOBODY, NOBODY)
            self.user = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": self.folder, **self.user}
        subprocess.run([self.bin / "initdb", "-D", "data", "--username=roster", "--auth=trust", "--encoding=UTF8",
                        "--locale=C"], check=True, **quiet)
        self.process = subprocess.Popen([self.bin / "postgres", "-D", "data", "-k", self.folder, "-c",
                                         "listen_addresses="], **quiet)
        for _ in range(100):
            if subprocess.run([self.bin / "pg_isready", "-q", "-h", self.folder]).returncode == 0:
                break
            time.sleep(0.1)
        self.url = self.fresh("bench")

    def fresh(self, name):
        """Makes an empty database, in the place of one of that name; returns its URL."""
        for program, options in (("dropdb", ["--if-exists"]), ("createdb", [])):
            subprocess.run([self.bin / program, *options, "-h", self.folder, "-U", "roster", name], check=True,
                           stderr=subprocess.DEVNULL)
        return f"postgres://roster@{str(self.folder).replace(chr(47), '%2F')}/{name}"

    def psql(self, name, script):
        """The command that runs a script in a database."""
        return [self.bin / "psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "roster", "-f", script, name]

    def stop(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
