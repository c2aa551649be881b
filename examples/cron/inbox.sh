#!/bin/sh
# Works off a drop folder, for cron: silent when all is well; else what is wrong with which file on stderr, and
# jinguo's exit code. Usage: inbox.sh DATABASE FOLDER [OPTIONS OF jinguo inbox run]; JINGUO names the program.
#
# No lock is needed: jinguo locks the folder, and that another run is still at work there is no reason for mail.
set -eu

if [ $# -lt 2 ]; then
  echo "usage: inbox.sh DATABASE FOLDER [OPTIONS]" >&2
  exit 2
fi
database=$1
folder=$2
shift 2

# cron knows no language, so it is named here.
said=$("${JINGUO:-jinguo}" --db "$database" --lang zh inbox run "$folder" --quiet "$@" 2>&1) || code=$?
case $said in *"另一次 jinguo inbox run"*) exit 0 ;; esac
[ -z "$said" ] || printf '%s\n' "$said" >&2
exit "${code:-0}"
