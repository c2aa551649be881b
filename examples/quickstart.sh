#!/bin/sh
# From a fresh clone on Debian 12 to a printed report: installs what is missing, builds jinguo, and does with the
# example office what an office does every month. The database goes into a new folder, or into the folder given.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
database=$(cd "$folder" && pwd)/jinguo.db
if [ -e "$database" ]; then
  echo "$database is there already; name another folder" >&2
  exit 1
fi

cd "$here"
# shellcheck source=/dev/null
. examples/packages.sh

install_packages build
step "configuring build/release" cmake --preset release
step "building build/release" cmake --build build/release --parallel "$(nproc)"

echo "importing the example office and printing its month"
sh examples/fengze-2023/run.sh "$here/build/release/jinguo" "$database"
echo "the database is $database"
