#!/bin/sh
# Makes a database from the files beside this script and asks it what the district published for January to
# 8 October 2023. Usage: run.sh JINGUO DATABASE, where JINGUO is the program and DATABASE a file that is not there yet.
set -eu

if [ $# != 2 ]; then
  echo "usage: run.sh JINGUO DATABASE" >&2
  exit 2
fi
jinguo=$1
JINGUO_DB=$2 # every command below uses this database
export JINGUO_DB
here=$(cd "$(dirname "$0")" && pwd)

# import KIND FILE: reads one file; only what is wrong with it is printed.
import() {
  echo "importing $2"
  "$jinguo" "$1" import "$here/$2" --quiet
}

# The district's office owns all records. The region is the district's code of six digits.
"$jinguo" database init --office-code FZ --office-name 丰泽区妇联（示例） --region 350503 --quiet

# The order matters: a line of a file may only speak of people, firms and classes that are there already.
import region 区划.csv         # the streets of the district
import enterprise 家政企业.csv # companies and sole proprietors
import unit 阵地.csv           # bases, stations, micro-homes
import worker 人员.csv         # people on file
import training 培训班.csv     # classes
import attendance 签到.csv     # who came to them
import job-fair 招聘会.csv     # job fairs
import job-post 招聘会岗位.csv # posts offered there
import job-post 妈妈岗.csv     # posts for mothers
import placement 就业.csv      # who works where, and what led to it

# metric WORDS…: answers one question; the words are the same as on the command line.
metric() {
  "$jinguo" report metric "$@"
}

echo
echo "Companies and sole proprietors on 8 October 2023"
metric enterprise.registered --by form --as-of 2023-10-08

echo
echo "Bases by type and level on that day"
metric unit.count --slice kind=base --by base_type --by level --as-of 2023-10-08

echo
echo "Inclusive skills training, January to 8 October: classes, person-times, persons"
metric training.sessions --slice kind=skills --slice funding=inclusive --from 2023-01-01 --to 2023-10-08
metric training.person_times --slice kind=skills --slice funding=inclusive --from 2023-01-01 --to 2023-10-08
metric training.persons --slice kind=skills --slice funding=inclusive --from 2023-01-01 --to 2023-10-08

echo
echo "Women who found work after a class"
metric training.placed_persons --from 2023-01-01 --to 2023-10-08

echo
echo "Posts for mothers, and women hired into flexible work near home"
metric post.posts --slice kind=mama --from 2023-01-01 --to 2023-10-08
metric placement.persons --slice route=mama_post --slice mode=flexible --slice nearby=true \
  --from 2023-01-01 --to 2023-10-08

echo
echo "The job fair of March: enterprises, posts, people wanted, visitors, intents, people hired since"
metric fair.enterprises --month 2023-03
metric fair.posts --month 2023-03
metric fair.headcount --month 2023-03
metric fair.visitors --month 2023-03
metric fair.intents --month 2023-03
metric fair.hired_persons --from 2023-01-01 --to 2023-10-08

echo
echo "The report of September 2023"
"$jinguo" report monthly --month 2023-09
