#!/usr/bin/env python3
"""The import that people write themselves: python_import.py FILE.csv DATABASE

Reads a CSV file, validates every address, keeps the first row of each, and inserts the people and their tags into SQLite
in one transaction with executemany. Addresses are validated by the package email-validator when it is installed,
otherwise by a regular expression, which is quicker and accepts more."""
import csv
import re
import sqlite3
import sys

try:
    from email_validator import EmailNotValidError, validate_email

    def checked(address):
        try:
            return validate_email(address, check_deliverability=False).normalized.lower()
        except EmailNotValidError:
            return None
except ImportError:
    PLAIN = re.compile(r"[^@\s.][^@\s]*(?<!\.)@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}")

    def checked(address):
        return address.lower() if PLAIN.fullmatch(address) else None


def main():
    source, target = sys.argv[1:]
    people, tags = {}, []
    with open(source, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            email = checked(row["email"].strip())
            if email and email not in people:
                name = f"{row['first_name']} {row['last_name']}".strip()
                people[email] = (email, name, row["country"])
                tags.extend((email, tag) for tag in row["tags"].split(",") if tag)
    with sqlite3.connect(target) as db:
        db.execute("CREATE TABLE users (email TEXT PRIMARY KEY, name TEXT, country TEXT)")
        db.execute("CREATE TABLE user_tags (email TEXT, tag TEXT, PRIMARY KEY (email, tag))")
        db.executemany("INSERT INTO users VALUES (?, ?, ?) ON CONFLICT DO NOTHING", people.values())
        db.executemany("INSERT INTO user_tags VALUES (?, ?) ON CONFLICT DO NOTHING", tags)


if __name__ == "__main__":
    main()
