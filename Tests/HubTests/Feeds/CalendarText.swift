/// A calendar file read back line by line, as far as tests need it.
struct CalendarText {
    /// The content lines, unfolded.
    let lines: [String]
    /// The lines of each VEVENT, in the order of the file.
    let events: [[String]]

    init(_ bytes: [UInt8]) {
        var unfolded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: [0x0D, 0x0A, 0x20]) {
                index += 3
            } else {
                unfolded.append(bytes[index])
                index += 1
            }
        }
        let ends = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        lines = unfolded.split { ends.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
        var events: [[String]] = []
        var inside = false
        for line in lines {
            if line == "BEGIN:VEVENT" { events.append([]) }
            inside = line == "BEGIN:VEVENT" || inside && line != "END:VEVENT"
            if inside { events[events.count - 1].append(line) }
        }
        self.events = events
    }

    /// What stands after the name and the parameters of a property, once for each of its lines.
    static func values(_ name: String, in event: [String]) -> [String] {
        event.filter { $0.hasPrefix("\(name):") || $0.hasPrefix("\(name);") }.map { line in
            line.firstIndex(of: ":").map { String(line[line.index(after: $0)...]) } ?? ""
        }
    }

    static func value(_ name: String, in event: [String]) -> String? { values(name, in: event).first }
}
