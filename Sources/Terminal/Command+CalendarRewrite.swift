import ICalendar

extension Command {
    static let calendarRewrite = Command(
        name: ["calendar", "rewrite"], summary: "Reads a calendar and writes it again, folded and escaped anew",
        operands: "FILE", options: [],
        examples: ["circles calendar rewrite old.ics > new.ics"]
    ) { arguments, surroundings in
        let file = try arguments.calendarFile()
        guard let bytes = file.bytes() else {
            surroundings.console.complain(file.unreadable)
            return .refused
        }
        let stream = CalendarStream(bytes)
        guard !stream.components.isEmpty else {
            for problem in stream.problems { surroundings.console.complain("\(file.name):\(problem)") }
            return .refused
        }
        // The console ends what it says with the line feed that is the last byte.
        surroundings.console.say(String(decoding: stream.serialized().dropLast(), as: UTF8.self))
        return .done
    }
}
