#!/usr/bin/env bash
# fuzz.sh TARGET SECONDS FOLDER: libFuzzer on one of the targets beside this script, from its small corpus on.
#
# The libraries are built anew with the fuzzer's counters, in FOLDER, where an input that crashes or takes more than two
# seconds stays. The corpus itself is not added to.
set -euo pipefail
target=$1
seconds=$2
folder=$3
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sources=$here/../../Sources
flags=(-O -swift-version 6 -parse-as-library -sanitize=fuzzer -package-name fuzz -I "$folder"
    -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility
    -enable-upcoming-feature ExistentialAny)

mkdir -p "$folder/found" "$folder/new/$target"
for module in CivilTime Recurrence ICalendar; do
    [ ! -f "$folder/$module.o" ] || continue
    find "$sources/$module" -name '*.swift' -print0 | xargs -0 swiftc "${flags[@]}" -wmo -c -module-name "$module" \
        -emit-module -emit-module-path "$folder/$module.swiftmodule" -o "$folder/$module.o"
done
swiftc "${flags[@]}" -module-name Fuzz "$here/$target.swift" "$folder"/{CivilTime,Recurrence,ICalendar}.o \
    -o "$folder/$target"

# Without this Swift prints its own back-trace, and libFuzzer keeps no input.
export SWIFT_BACKTRACE=enable=no
if ! "$folder/$target" -max_total_time="$seconds" -timeout=2 -rss_limit_mb=1024 -max_len=4096 -print_final_stats=1 \
    -artifact_prefix="$folder/found/$target-" "$folder/new/$target" "$here/Corpus/$target" 2> "$folder/$target.log"; then
    tail -n 40 "$folder/$target.log" >&2
    echo "an input that $target does not stand: $folder/found/$target-*" >&2
    exit 1
fi
runs=$(grep -oP 'stat::number_of_executed_units: +\K\d+' "$folder/$target.log")
slowest=$(grep -oP 'stat::slowest_unit_time_sec: +\K\d+' "$folder/$target.log")
echo "ok: $target, $runs inputs in $seconds s, none slower than $((slowest + 1)) s"
