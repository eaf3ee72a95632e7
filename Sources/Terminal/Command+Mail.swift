import Domain
import Hub
import Wording

extension Command {
    static let mailList = Command(
        name: ["mail", "list"], summary: "Lists the letters and how far each has come", operands: "",
        options: [.json, .data], examples: ["circles mail list"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let list = try MailList(try arguments.hubForReading())(as: .keeper)
        for line in list.lines.map(MailLineText.init) {
            surroundings.console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
        }
        if list.lines.isEmpty { surroundings.console.complain("There are no letters yet.") }
        return .done
    }

    static let mailSend = Command(
        name: ["mail", "send"], summary: "Sends the letters that wait: by the mail server, or into the folder mail",
        operands: "", options: [.data],
        examples: [
            "circles mail send", "CIRCLES_SMTP=smtp://user:password@mail.example.org:587 circles mail send",
        ], instead: .itself("It sends the letters that wait by itself, every minute.")
    ) { arguments, surroundings in
        try arguments.expect(0)
        let hub = try arguments.hubForWriting("circles mail send")
        let settings = try hub.settings(surroundings.environment)
        var progress = Progress(console: surroundings.console)
        let report = try Courier(hub, settings).run { sent, total in
            progress.step(LongWork("Sending the letters", done: sent, of: total))
        }
        progress.done()
        surroundings.console.say(CourierText(report).text)
        guard let stop = report.stop else { return .done }
        surroundings.console.complain(stop.sentence)
        return .refused
    }

    static let mailHold = Command(
        name: ["mail", "hold"], summary: "Holds all letters back until they are released", operands: "",
        options: [.data], examples: ["circles mail hold"], instead: .page("/connector/rights")
    ) { arguments, surroundings in
        try arguments.expect(0)
        try MailGate(try arguments.hubForWriting("circles mail hold")).close(as: .keeper)
        surroundings.console.say("No letter leaves until circles mail release.")
        return .done
    }

    static let mailRelease = Command(
        name: ["mail", "release"], summary: "Lets letters go again that were held back", operands: "",
        options: [Option("drop", nil, "give up those that wait, instead of sending them"), .data],
        examples: ["circles mail release", "circles mail release --drop"], instead: .page("/connector/rights")
    ) { arguments, surroundings in
        try arguments.expect(0)
        let isDropping = arguments.has(Option("drop", nil, ""))
        let hub = try arguments.hubForWriting("circles mail release")
        let dropped = try MailGate(hub).open(isDropping: isDropping, as: .keeper)
        surroundings.console.say(
            isDropping
                ? "\(SummaryWords.count(dropped, "letter")) given up. New ones go out again."
                : "Letters go out again: circles mail send, or the running hub by itself.")
        return .done
    }
}
