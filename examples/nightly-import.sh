#!/bin/sh
# Imports every file that was dropped into a folder. For cron:
#
#   15 3 * * *  /usr/local/bin/nightly-import.sh /srv/drop
#
# A file that is stored goes to done/; what was rejected of it goes to rejects/, ready to be mended and dropped again.
# A file that is refused stays where it is, and so does everything when the database cannot be reached. The script
# prints nothing unless somebody has to look, so cron mails only then. It may be run again at any time, also after a
# crash: what is imported twice changes nothing.
set -u

drop=${1:?"the folder to import from"}
mkdir -p "$drop/done" "$drop/rejects" || exit 8

worst=0
for file in "$drop"/*.csv; do
    [ -e "$file" ] || continue # There is no file at all.
    name=$(basename "$file")

    roster --quiet subscribers import "$file" \
        --max-rejects 20% --rejects "$drop/rejects/$name" --reason 'nightly import'
    code=$?

    case $code in
    0) mv "$file" "$drop/done/$name" ;;
    6)
        mv "$file" "$drop/done/$name"
        echo "$name: stored; mend rejects/$name and drop it again" >&2
        worst=6
        ;;
    7)
        echo "$name: nothing stored; too many rows are wrong, see rejects/$name" >&2
        worst=7
        ;;
    8) exit 8 ;; # Busy or unreachable: the next run does it.
    *)
        echo "$name: not imported (exit code $code)" >&2
        worst=$code
        ;;
    esac
done
exit $worst
