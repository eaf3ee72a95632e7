#!/usr/bin/env bash
# subscribe.sh URL: subscribes with vdirsyncer, lists March 2027 with khal, one line an occurrence:
# start|end|title|status, local times. A home of its own keeps it apart from the user's calendars.
set -euo pipefail
url=$1
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home LC_ALL=C.UTF-8 TZ=Europe/London
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
mkdir -p "$home"/.config/{vdirsyncer,khal} "$home/calendar"
cat > "$home/.config/vdirsyncer/config" <<CONFIG
[general]
status_path = "$home/status"
[pair programme]
a = "web"
b = "local"
collections = null
conflict_resolution = "a wins"
[storage web]
type = "http"
url = "$url"
[storage local]
type = "filesystem"
path = "$home/calendar"
fileext = ".ics"
CONFIG
cat > "$home/.config/khal/config" <<CONFIG
[calendars]
[[programme]]
path = $home/calendar
readonly = True
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
local_timezone = Europe/London
default_timezone = Europe/London
CONFIG
vdirsyncer discover programme < <(yes 2> /dev/null) > "$home/log" 2>&1 || { cat "$home/log" >&2; exit 1; }
vdirsyncer sync programme >> "$home/log" 2>&1 || { cat "$home/log" >&2; exit 1; }
if grep -iE 'warning|error' "$home/log" >&2; then exit 1; fi
khal list --day-format '' --format '{start-date}T{start-time}|{end-date}T{end-time}|{title}|{status}' \
    2027-03-01 31d 2> "$home/khal" | grep -v '^$' || true
if grep -iE 'warning|error|critical' "$home/khal" >&2; then exit 1; fi
