import CivilTime
import Domain
import Hub
import Wording

extension Command {
    static let requests = Command(
        name: ["requests", "list"], summary: "Lists requests about people's data, with the day each is due",
        operands: "", options: [.json, .data], examples: ["circles requests list"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let keep = KeepDataRequests(try arguments.hubForReading())
        let (list, today) = (try keep.list(as: .keeper), try keep.today())
        for line in list.map({ RequestLine($0, on: today) }) {
            surroundings.console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
        }
        if list.isEmpty { surroundings.console.complain("Nobody has asked anything about their data.") }
        return .done
    }

    static let requestsAdd = Command(
        name: ["requests", "add"], summary: "Notes what somebody asks about their data, and prints the receipt",
        operands: "KIND [MEMBER]",
        options: [
            Option("on", "YYYY-MM-DD", "the day it came (today unless said)"),
            Option("note", "WORDS", "a few words; they go when the person is forgotten"), .data,
        ],
        examples: ["circles requests add access M003", "circles requests add complaint --note \"about a lift\""],
        instead: .page("/connector/rights")
    ) { arguments, surroundings in
        let words = arguments.positional
        guard let word = words.first else { throw UsageError("Say what is asked: \(DataRequestKind.list).") }
        let kind = try Arguments.choice(word, of: DataRequestKind.self, name: "What is asked")
        try arguments.expect(2)
        let hub = try arguments.hubForWriting("circles requests add")
        let request = try KeepDataRequests(hub).add(
            kind, about: words.dropFirst().first.map(Reference.init(typed:)),
            on: try arguments.day(Option("on", "", "")),
            note: arguments[Option("note", "WORDS", "")], as: .keeper)
        surroundings.console.say(DataRequestWords.receipt(request, of: try hub.community()))
        surroundings.console.complain(
            "Give the person these words. \(DataRequestWords.next(kind, about: request.about))")
        return .done
    }

    static let requestsDone = Command(
        name: ["requests", "done"], summary: "Closes a request about somebody's data", operands: "REQUEST",
        options: [
            Option("outcome", "OUTCOME", "done (unless said), refused or withdrawn"),
            Option("note", "WORDS", "what came of it"), .data,
        ],
        examples: ["circles requests done DR1", "circles requests done DR2 --outcome refused --note \"not theirs\""],
        instead: .page("/connector/rights")
    ) { arguments, surroundings in
        let reference = Reference(typed: try arguments.operand("which request, such as DR1"))
        let outcome = try arguments.choice(Option("outcome", "", ""), of: DataRequestOutcome.self) ?? .done
        let hub = try arguments.hubForWriting("circles requests done")
        let request = try KeepDataRequests(hub).close(
            reference, as: outcome, note: arguments[Option("note", "WORDS", "")], by: .keeper)
        surroundings.console.say("\(request.reference) is closed: \(outcome.rawValue).")
        return .done
    }

    static let consents = Command(
        name: ["member", "consents"], summary: "Shows what a member was asked and answered, each answer a receipt",
        operands: "MEMBER", options: [.data], examples: ["circles member consents M003"]
    ) { arguments, surroundings in
        let reference = try arguments.member()
        let hub = try arguments.hubForReading()
        for consent in try ChangeConsent(hub).receipts(of: reference, as: .keeper) {
            surroundings.console.say(ConsentWords.receipt(consent))
        }
        return .done
    }

    static let consent = Command(
        name: ["consent"], summary: "Notes that a member agrees to something, or does so no longer",
        operands: "MEMBER PURPOSE give|withdraw|refuse",
        options: [
            Option("method", "HOW", "spoken (unless said), text, paper-form or online-form"),
            Option("helped-by", "WORDS", "who helped them to decide"), .data,
        ],
        examples: [
            "circles consent M003 photos give --method spoken",
            "circles consent M003 programme_by_preferred_channel withdraw",
        ], instead: .page("/connector/rights")
    ) { arguments, surroundings in
        let (reference, purpose, answer) = try arguments.consent()
        let method = try arguments.choice(Option("method", "", ""), of: SayingMethod.self) ?? .spoken
        let hub = try arguments.hubForWriting("circles consent")
        let consent = try ChangeConsent(hub)(
            reference, purpose, answer, method: method, helpedBy: arguments[Option("helped-by", "WORDS", "")],
            as: .keeper)
        surroundings.console.say(ConsentWords.receipt(consent))
        try hub.refreshFeeds(surroundings)
        if purpose == .keepMyDetails, answer == .withdrawn {
            surroundings.console.complain(
                "They have left. circles member undo \(reference) takes it back; circles erase member \(reference) forgets them."
            )
        }
        return .done
    }
}

extension Arguments {
    /// Who says what to which purpose.
    fileprivate func consent() throws(UsageError) -> (Reference, ConsentPurpose, ConsentState) {
        guard positional.count == 3 else {
            throw UsageError("Say who, what it is about, and give, withdraw or refuse.")
        }
        let purpose = try Self.choice(positional[1], of: ConsentPurpose.self, name: "What it is about")
        let answers: [String: ConsentState] = ["give": .given, "withdraw": .withdrawn, "refuse": .refused]
        guard let answer = answers[positional[2]] else {
            throw UsageError("\(positional[2]) is none of give, withdraw, refuse.")
        }
        return (try member(), purpose, answer)
    }
}

extension DataRequestKind {
    fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// One request, for programs and for people.
struct RequestLine: Encodable {
    let reference: String
    let kind: String
    let about: String?
    let receivedOn: String
    let dueOn: String
    let standing: String
    let outcome: String?
    private let words: String

    private enum CodingKeys: String, CodingKey { case reference, kind, about, receivedOn, dueOn, standing, outcome }

    init(_ request: DataRequest, on today: CivilDate) {
        reference = request.reference.rawValue
        kind = request.kind.rawValue
        about = request.about?.rawValue
        receivedOn = "\(request.receivedOn)"
        dueOn = "\(request.dueOn)"
        let standing = request.standing(on: today)
        self.standing = standing.rawValue
        outcome = request.outcome?.rawValue
        let end = request.outcome.map { ": \($0.rawValue)" } ?? ", due \(DateWords.date(request.dueOn))"
        words = "\(DataRequestWords.kind(request.kind)), \(DataRequestWords.standing(standing))\(end)"
    }

    var text: String { "\(reference.padded(to: 5))  \((about ?? "").padded(to: 5))  \(words)" }
}
