# What the other scripts share. Sourced, from the repository's folder.
export GEOPLAN_LAUNCHER=ccache
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1  # one clone serves another
export PATH="$PWD/.venv/bin:$PATH"

# quietly NAME COMMAND…: runs it with its output in build/logs/NAME.log; on failure shows the
# log's last lines and stops.
quietly() {
  local name=$1
  shift
  mkdir -p build/logs
  local log=build/logs/$name.log
  if ! "$@" >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "error: $name failed; the whole log is $log" >&2
    exit 1
  fi
}

# The wheel, with libgeoplan inside, into .venv; nothing is done when nothing changed.
install_package() {
  local stamp=.venv/.geoplan-wheel wanted
  wanted=$(git ls-files -co --exclude-standard -- CMakeLists.txt pyproject.toml libgeoplan python datasets \
    | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum | cut -d' ' -f1)
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    return
  fi
  echo "Building and installing the package geoplan"
  quietly wheel python -m pip install -q --disable-pip-version-check --no-deps \
    --no-build-isolation --force-reinstall .
  echo "$wanted" >"$stamp"
}
