import Domain
import Hub
import Wording

extension Command {
    static let doctor = Command(
        name: ["doctor"], summary: "Looks whether the hub is well, and says what to do", operands: "",
        options: [.json, .data], examples: ["circles doctor --data circles-data"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let facts = ExamineHub(folder: arguments.dataFolder, now: surroundings.now())(
            environment: surroundings.environment, missingFiles: surroundings.missingFiles)
        for line in facts.map(HealthLine.init) {
            surroundings.console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
        }
        let (code, summary) = (ExitCode(facts), HealthWords.summary(facts))
        if code != .done {
            surroundings.console.complain(summary)
        } else if !arguments.has(.json) {
            surroundings.console.say(summary)
        }
        return code
    }
}

extension Command {
    static let reindex = Command(
        name: ["reindex"], summary: "Makes anew what searching looks in, where the doctor says that it is not sound",
        operands: "", options: [.data], examples: ["circles reindex --data circles-data"],
        instead: .itself("It keeps what searching looks in by itself; stop it to make that anew.")
    ) { arguments, surroundings in
        try arguments.expect(0)
        let hub = try arguments.hubForWriting("circles reindex")
        try hub.reindexSearch()
        surroundings.console.say("What searching looks in was made anew.")
        return .done
    }
}

extension ExitCode {
    /// Refused where something is broken, and unavailable where that is the data.
    init(_ facts: [HealthFact]) {
        let isUnusable = facts.contains { fact in
            switch fact {
            case .databaseUnusable, .databaseDamaged: true
            default: false
            }
        }
        self = isUnusable ? .unavailable : facts.contains { $0.state == .broken } ? .refused : .done
    }
}

extension Surroundings {
    /// Which of the program's own files are missing; nil where they are all there.
    fileprivate var missingFiles: String? {
        do throws(HubError) {
            _ = try demoTables()
            _ = try look()
            return nil
        } catch .unavailable(.missing(let files)) {
            return files
        } catch {
            return ErrorWords(error).headline
        }
    }
}

/// One fact as a line for programs, or a line or two for people.
struct HealthLine: Encodable {
    let check: String
    let state: String
    let says: String
    let next: String?

    init(_ fact: HealthFact) {
        let words = HealthWords(fact)
        check = fact.check.rawValue
        state = fact.state.rawValue
        says = words.finding
        next = words.next
    }

    private enum CodingKeys: String, CodingKey { case check, state, says, next }

    /// Every key is there, also where there is nothing to do.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(check, forKey: .check)
        try container.encode(state, forKey: .state)
        try container.encode(says, forKey: .says)
        try container.encode(next, forKey: .next)
    }

    var text: String {
        let width = 8
        let first = state.padded(to: width) + says
        return next.map { first + "\n" + "".padded(to: width) + $0 } ?? first
    }
}
