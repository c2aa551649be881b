#!/bin/sh
# Makes a database from the files beside this script and asks it what the district published up to 31 May 2024.
# Usage: run.sh JINGUO DATABASE, where JINGUO is the program and DATABASE a file that is not there yet.
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
"$jinguo" database init --office-code JY --office-name 江阳区妇联（示例） --region 510502 --quiet

# The order matters: a line of a file may only speak of people, places and classes that are there already.
import region 区划.csv               # two streets with their communities
import unit 阵地.csv                 # reading rooms, youth palace, nursery, workshops
import enterprise 企业.csv           # who employs
import worker 花名册.csv             # people on file
import registration 宝妈台账.csv     # mothers at home: skills and wishes
import asset 设施设备.xlsx           # books, land, equipment
import service-item 托育价格.csv     # prices of the nursery, and what others take
import training 夜校.csv             # the night school, Monday to Wednesday at 19:00
import attendance 夜校签到.csv       # who came: some by name, the others as a number
import training 形体课.csv           # posture lessons
import attendance 形体课签到.csv
import training 就业培训.csv         # trainings for work
import attendance 就业培训签到.csv
import training 青少年宫.csv         # the groups of two terms
import attendance 青少年宫点名.csv   # who came on which day
import activity 读书活动.csv         # reading events
import attendance 读书活动签到.csv
import service-case 个案.csv         # cases and how they ended
import placement 就业.csv            # who found work after a training
import piecework 计件.csv            # umbrellas made and paid by the piece

# metric WORDS…: answers one question up to 31 May 2024; the words are the same as on the command line.
metric() {
  "$jinguo" report metric "$@" --as-of 2024-05-31
}

echo
echo "The night school: evenings, person-times, and one week of it"
metric training.sessions --slice series=家庭健康教育夜校
metric training.person_times --slice series=家庭健康教育夜校
metric training.sessions --slice series=家庭健康教育夜校 --from 2024-05-13 --to 2024-05-19

echo
echo "Posture lessons"
metric training.sessions --slice series=公益形体课
metric training.person_times --slice series=公益形体课

echo
echo "Trainings for work, and the women who found work near home afterwards"
metric training.sessions --slice series=就业创业培训
metric training.person_times --slice series=就业创业培训
metric training.placed_persons --slice nearby=true

echo
echo "Reading events: how many, person-times, people"
metric activity.count --slice kind=reading
metric activity.person_times --slice kind=reading
metric activity.persons --slice kind=reading

echo
echo "Cases resolved, by kind"
metric case.resolved --by kind

echo
echo "Mothers on the register"
metric register.people --slice register=fulltime_mum

echo
echo "The youth palace: groups by term, youngsters a week, fees that families saved"
metric training.sessions --slice series=社区青少年宫 --by term
metric training.weekly_persons --slice series=社区青少年宫
metric training.saved_yuan --slice series=社区青少年宫

echo
echo "Books, land and equipment"
metric unit.assets --by item

echo
echo "The nursery's prices, and how far they are below what others take"
metric price.agreed_fee
metric price.below_reference_pct --slice category=托育

echo
echo "The umbrella workshop, March to May: people, and what one earns in a month"
metric piecework.persons --slice unit=DY-GF1 --from 2024-03-01 --to 2024-05-31
metric piecework.avg_month_income --slice unit=DY-GF1 --from 2024-03-01 --to 2024-05-31

echo
echo "The report of May 2024"
"$jinguo" report monthly --month 2024-05
