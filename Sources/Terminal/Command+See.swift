import Domain
import Hub
import Wording

extension Command {
    private static let reader = Option(
        "as", "WHO", "as everyone, safeguarding-lead, or this person or organisation (connector unless said)")

    static let see = Command(
        name: ["see"], summary: "Shows what somebody may know of a person, an event or the community",
        operands: "WHAT", options: [reader, .json, .data],
        examples: [
            "circles see M003 --as S06", "circles see E02 --as M006 --json", "circles see community --as K00",
        ]
    ) { arguments, surroundings in
        let what = try arguments.operand("whom or what to look at: a member, an event, or community")
        let hub = try arguments.hubForReading()
        let viewer = try NameReader(hub)(arguments[reader] ?? "connector")
        let sight = try SeeAs(hub)(what, as: viewer)
        let lines = SightLines(sight)
        surroundings.console.say(
            arguments.has(.json) ? try JSONLine.text(lines) : lines.lines.joined(separator: "\n"))
        return .done
    }
}

/// What somebody may know, as lines for people or one object for programs.
struct SightLines: Encodable {
    /// What it is about: a reference, or `community`.
    let about: String
    let lines: [String]

    init(_ sight: SeeAs.Sight) {
        switch sight {
        case .person(let person): (about, lines) = (person.reference.rawValue, SightWords.lines(person))
        case .guests(let list): (about, lines) = (list.event.rawValue, SightWords.lines(list))
        case .community(let numbers): (about, lines) = ("community", SightWords.lines(numbers))
        }
    }
}
