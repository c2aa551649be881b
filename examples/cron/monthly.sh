#!/bin/sh
# Writes last month's report as text, csv, json and md into a folder, for cron: silent when all is well, one line on
# stderr and jinguo's exit code otherwise. Usage: monthly.sh DATABASE FOLDER [YYYY-MM]; JINGUO names the program.
#
# No lock is needed: jinguo writes each file beside its target and renames it into place, so two runs at once leave
# whole files, and the same report gives the same bytes.
set -eu

if [ $# -lt 2 ] || [ $# -gt 3 ]; then
  echo "usage: monthly.sh DATABASE FOLDER [YYYY-MM]" >&2
  exit 2
fi
jinguo=${JINGUO:-jinguo}
database=$1
folder=$2

# last_month: the month that ended before today. Named once, so that a run over midnight does not change its mind.
last_month() {
  today=$(date +%Y-%m)
  year=${today%-*}
  month=${today#*-}
  month=$((${month#0} - 1))
  if [ "$month" = 0 ]; then
    year=$((year - 1))
    month=12
  fi
  printf '%04d-%02d' "$year" "$month"
}
month=${3:-$(last_month)}

for ending in txt csv json md; do
  format=$ending
  [ "$ending" != txt ] || format=text
  # cron knows no language, so it is named here.
  said=$("$jinguo" --db "$database" --lang zh report monthly --month "$month" --quiet \
    --format "$format" --output "$folder/$month.$ending" 2>&1) && continue
  code=$?
  echo "monthly.sh: $month.$ending was not written (exit code $code): $(printf '%s' "$said" | tr '\n' ' ')" >&2
  exit "$code"
done
