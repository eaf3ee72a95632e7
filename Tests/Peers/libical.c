/* libical as a peer: what it makes of a calendar, and how fast.
 *
 *   libical expand FILE FROM TO   uid<TAB>start of each occurrence, in UTC, whole days as dates
 *   libical time FILE FROM TO     one line of JSON: CPU seconds to parse, to write and to expand; memory
 *
 * FROM and TO are dates, midnight UTC; TO is not part of the window.
 * Built by whoever runs it: cc -O2 libical.c $(pkg-config --cflags --libs libical)
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

/* One occurrence that an override replaces: the UID and the second. */
struct replaced {
    const char *uid;
    time_t start;
};

struct window {
    time_t from, to;
    long count;
    int printing;
    const struct replaced *replaced;
    size_t replaced_count;
};

static char *contents(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(1);
    }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) {
        fprintf(stderr, "%s: cannot be read\n", path);
        exit(1);
    }
    text[size] = '\0';
    fclose(file);
    return text;
}

static time_t midnight(const char *date)
{
    struct icaltimetype time = icaltime_null_time();
    if (sscanf(date, "%d-%d-%d", &time.year, &time.month, &time.day) != 3) {
        fprintf(stderr, "not a date: %s\n", date);
        exit(2);
    }
    return icaltime_as_timet_with_zone(time, icaltimezone_get_utc_timezone());
}

static double cpu_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int compare(const void *left, const void *right)
{
    const struct replaced *a = left, *b = right;
    int order = strcmp(a->uid, b->uid);
    return order ? order : (a->start > b->start) - (a->start < b->start);
}

/* The second of a RECURRENCE-ID, whose TZID libical looks up only if asked so; whole days at midnight UTC. */
static time_t second(icalproperty *property, icalcomponent *event)
{
    struct icaltimetype time = icalproperty_get_datetime_with_component(property, event);
    const icaltimezone *zone = time.zone ? time.zone : icaltimezone_get_utc_timezone();
    return icaltime_as_timet_with_zone(time, zone);
}

static struct replaced *all_replaced(icalcomponent *calendar, size_t *count)
{
    size_t room = 64;
    struct replaced *list = malloc(room * sizeof *list);
    *count = 0;
    for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        icalproperty *id = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY);
        if (!id) continue;
        if (*count == room) list = realloc(list, (room *= 2) * sizeof *list);
        list[(*count)++] = (struct replaced){icalcomponent_get_uid(event), second(id, event)};
    }
    qsort(list, *count, sizeof *list, compare);
    return list;
}

static void found(icalcomponent *event, struct icaltime_span *span, void *data)
{
    struct window *window = data;
    /* libical also answers with what ends as the window begins, and lets whole days end a day late. */
    int whole_day = icaltime_is_date(icalcomponent_get_dtstart(event));
    time_t end = whole_day ? span->start + icaldurationtype_as_int(icalcomponent_get_duration(event)) : span->end;
    int inside = span->start < window->to && (end > window->from || span->start >= window->from);
    if (!inside) return;
    icalproperty *id = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY);
    if (!id && window->replaced_count) {
        struct replaced key = {icalcomponent_get_uid(event), span->start};
        if (bsearch(&key, window->replaced, window->replaced_count, sizeof key, compare)) return;
    }
    window->count++;
    if (!window->printing) return;
    struct tm utc;
    char text[32];
    gmtime_r(&span->start, &utc);
    strftime(text, sizeof text, whole_day ? "%Y-%m-%d" : "%Y-%m-%dT%H:%M:%SZ", &utc);
    printf("%s\t%s\n", icalcomponent_get_uid(event), text);
}

static void expand(icalcomponent *calendar, struct window *window)
{
    struct icaltimetype from = icaltime_from_timet_with_zone(window->from, 0, icaltimezone_get_utc_timezone());
    struct icaltimetype to = icaltime_from_timet_with_zone(window->to, 0, icaltimezone_get_utc_timezone());
    for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) continue;
        icalcomponent_foreach_recurrence(event, from, to, found, window);
    }
}

int main(int count, char **words)
{
    if (count != 5 || (strcmp(words[1], "expand") && strcmp(words[1], "time"))) {
        fprintf(stderr, "usage: libical expand|time FILE FROM TO\n");
        return 2;
    }
    char *text = contents(words[2]);
    struct window window = {midnight(words[3]), midnight(words[4]), 0, !strcmp(words[1], "expand"), NULL, 0};

    double start = cpu_seconds();
    icalcomponent *calendar = icalparser_parse_string(text);
    double parsed = cpu_seconds();
    if (!calendar) {
        fprintf(stderr, "%s: libical reads no calendar\n", words[2]);
        return 1;
    }
    if (window.printing) {
        window.replaced = all_replaced(calendar, &window.replaced_count);
        expand(calendar, &window);
        return 0;
    }
    double before_expansion = cpu_seconds();
    expand(calendar, &window);
    double expanded = cpu_seconds();
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    char *written = icalcomponent_as_ical_string_r(calendar);
    double serialised = cpu_seconds();
    printf(
        "{\"version\":\"%s\",\"bytes\":%zu,\"parse\":%.6f,\"write\":%.6f,\"written\":%zu,\"expand\":%.6f,"
        "\"occurrences\":%ld,\"kilobytes\":%ld}\n",
        ICAL_VERSION, strlen(text), parsed - start, serialised - expanded, strlen(written),
        expanded - before_expansion, window.count, usage.ru_maxrss);
    return 0;
}
