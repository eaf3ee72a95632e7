import ICalendar

/// A line for each problem of a calendar, then one for each event.
func agenda(of bytes: [UInt8]) -> [String] {
    let stream = CalendarStream(bytes)
    var lines = stream.problems.map(\.description)
    for calendar in stream.calendars {
        for event in EventSeries.gathered(from: calendar).series.compactMap(\.master) {
            lines.append("\(event.start?.description ?? "?") \(event.summary ?? "")")
        }
    }
    return lines
}
