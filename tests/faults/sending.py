"""What kill_sender and ten_senders share: a database with confirmations in its queue, and what a server's journal must say of them."""
import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

CONFIG = """[subscribers]
double_opt_in = true
[links]
base = "https://shop.example"
[mail]
transport = "smtp"
from = "Shop <shop@example.com>"
[mail.smtp]
host = "127.0.0.1"
port = {port}
tls = "none"
"""


class Failure(Exception):
    pass


class Run:
    """A database and how roster is called on it."""

    def __init__(self, program, folder):
        self.program, self.folder, self.db = program, folder, folder / "roster.db"
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(folder)}

    def use(self, port):
        """Mail goes to this port."""
        (self.folder / "config.toml").write_text(CONFIG.format(port=port))

    def start(self, *words, hour=3):
        environment = self.environment | {"ROSTER_NOW": f"2026-01-02T{hour:02}:04:05Z"}
        command = [self.program, "--db", str(self.db), "--config", str(self.folder / "config.toml"), *words]
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def finished(self, *words, hour=3):
        process = self.start(*words, hour=hour)
        out, err = process.communicate()
        if process.returncode != 0:
            raise Failure(f"{' '.join(words)}: {process.returncode}: {err.decode()}")
        return out.decode()

    def query(self, sql):
        with sqlite3.connect(self.db) as db:
            return db.execute(sql).fetchall()

    def queue(self, people):
        """Makes the database with a confirmation for each of them, and keeps it aside."""
        self.use(1)
        (self.folder / "list.txt").write_text("\n".join(people))
        self.finished("subscribers", "import", str(self.folder / "list.txt"))
        shutil.copyfile(self.db, self.folder / "base.db")

    def again(self):
        """The database as it was when all waited."""
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.db}{suffix}").unlink(missing_ok=True)
        shutil.copyfile(self.folder / "base.db", self.db)

    def check(self, journal, people):
        """Nobody is missing, whoever was mailed twice is listed as unknown, all is sent. Returns how many were doubled and unknown."""
        seen = {}
        for recipient, identity in journal:
            seen.setdefault(recipient, []).append(identity)
        missing = [person for person in people if person not in seen]
        if missing:
            raise Failure(f"{len(missing)} are missing in the journal, such as {missing[0]}")
        unknown = {row[0] for row in self.query("SELECT recipient FROM mails WHERE unknown_at IS NOT NULL")}
        doubled = {person: ids for person, ids in seen.items() if len(ids) > 1}
        for person, ids in doubled.items():
            if person not in unknown:
                raise Failure(f"{person} was mailed {len(ids)} times and is not listed as unknown")
            if len(set(ids)) > 1:
                raise Failure(f"{person} was mailed under several Message-IDs")
        left = self.query("SELECT status, count(*) FROM mails WHERE status <> 'sent' GROUP BY status")
        if left:
            raise Failure(f"not all is sent in the end: {left}")
        self.finished("db", "check")
        return len(doubled), len(unknown)
