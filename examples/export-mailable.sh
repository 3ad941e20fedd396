#!/bin/sh
# Writes everybody who may be mailed into one CSV file, for the program that mails. For cron:
#
#   45 * * * *  /usr/local/bin/export-mailable.sh /srv/mailer/mailable.csv
#
# The file is replaced whole or not at all: whoever reads it meanwhile sees the old list or the new one. When nobody
# may be mailed, something is wrong: the old file stays and the exit code is 9.
set -eu

file=${1:?"the file to write"}

roster --quiet user find --mailable --limit 1 --fail-if-none --field email >/dev/null
roster --quiet user find --mailable --format csv --fields email,name,language,tags --output "$file"
