import Domain
import Hub
import Wording

extension Command {
    static let groupStatus = Command(
        name: ["group", "status"],
        summary: "Says how a group stands, or lets it begin, take a break, keep to its season or end",
        operands: "GROUP [STATUS]", options: [.data],
        examples: ["circles group status G18", "circles group status G18 paused"]
    ) { arguments, surroundings in
        guard let word = arguments.positional.first else { throw UsageError("Say which group, such as G18.") }
        try arguments.expect(2)
        let reference = Reference(typed: word)
        guard let wanted = arguments.positional.dropFirst().first else {
            let standing = try MoveGroup(try arguments.hubForReading()).standing(of: reference, as: .keeper)
            surroundings.console.say(standing.text)
            return .done
        }
        let status = try Arguments.choice(wanted, of: GroupStatus.self, name: "How a group stands")
        let hub = try arguments.hubForWriting("circles group status")
        let standing = try MoveGroup(hub)(reference, to: status, as: .keeper)
        try hub.refreshFeeds(surroundings)
        surroundings.console.say(standing.text)
        surroundings.console.complain("A month that is out shows it with its next version: circles programme publish.")
        return .done
    }
}

extension MoveGroup.Standing {
    /// Where it stands and where it may go, such as `It can become paused, seasonal or closed`.
    fileprivate var text: String {
        let words = "\(name) (\(reference)): \(StatusWords.words(status))."
        guard !next.isEmpty else { return "\(words) It stays so: bring it in again as a new group." }
        return "\(words) It can become \(SummaryWords.list(next.map(\.rawValue), "or"))."
    }
}
