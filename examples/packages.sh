# shellcheck shell=sh
# What jinguo needs from Debian 12, in one place, and how a script says what it does: sourced by
# examples/quickstart.sh and tests/run.sh.

# is_installed PACKAGE: true when dpkg has the package, whole.
is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# as_root COMMAND…: runs the command as root; nothing is asked on the way.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# install_packages build|test: installs what is missing for building, or for building and testing; apt is asked only
# when something is.
install_packages() {
  purpose=$1
  set -- g++ cmake ninja-build pkg-config libcli11-dev libsqlitecpp-dev libsqlite3-dev libfmt-dev \
    nlohmann-json3-dev libutf8proc-dev libsodium-dev libzip-dev libexpat1-dev libxlsxwriter-dev
  if [ "$purpose" = test ]; then
    set -- "$@" doctest-dev librapidcheck-dev python3 sqlite3 binutils
  fi

  if ! command -v dpkg-query >/dev/null; then
    echo "packages: this is not Debian; have what Debian 12 calls $*"
    return
  fi
  for package; do # leaves the missing ones
    shift
    is_installed "$package" || set -- "$@" "$package"
  done
  if [ $# = 0 ]; then
    echo "packages: all there"
    return
  fi
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    echo "packages: there is no sudo here; as root, run: apt-get install $*" >&2
    return 1
  fi
  echo "packages: installing $*"
  as_root apt-get -qq update || echo "packages: apt's lists are not renewed; trying with those at hand"
  as_root apt-get -qq -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends "$@" >/dev/null
}

# step SENTENCE COMMAND…: prints the sentence and runs the command; what the command says is shown only when it fails.
step() {
  echo "$1"
  shift
  if ! said=$("$@" 2>&1); then
    printf '%s\n' "$said" >&2
    return 1
  fi
}
