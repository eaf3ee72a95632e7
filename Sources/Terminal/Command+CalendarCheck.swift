import ICalendar

extension Command {
    static let calendarCheck = Command(
        name: ["calendar", "check"], summary: "Says what is wrong with a calendar, and where", operands: "FILE…",
        options: [Option("published", nil, "as a calendar that all can read, which names nobody who was invited")],
        examples: [
            "circles calendar check Feeds/ashbourne-vale/programme.ics",
            "curl -s https://example.org/feed.ics | circles calendar check -",
        ]
    ) { arguments, surroundings in
        guard !arguments.positional.isEmpty else {
            throw UsageError("Say which calendar files, or - for standard input.")
        }
        let check = CalendarCheck(isPublished: arguments.has(Option("published", nil, "")))
        var code = ExitCode.done
        for name in arguments.positional {
            let file = CalendarFile(name: name)
            guard let bytes = file.bytes() else {
                surroundings.console.complain(file.unreadable)
                code = .refused
                continue
            }
            let problems = check.problems(in: bytes)
            for problem in problems { surroundings.console.say("\(name):\(problem)") }
            if problems.contains(where: { $0.level == .error }) { code = .refused }
        }
        return code
    }
}
