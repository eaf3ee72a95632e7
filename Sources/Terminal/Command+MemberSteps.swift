import Domain
import Hub
import Wording

extension Command {
    static let memberPause = step(
        "pause", "Somebody takes a break: nothing is sent until they are back",
        options: [Option("until", "DATE", "the day on which to ask whether they are coming back")],
        example: "circles member pause M048 --until 2027-05-01 --yes"
    ) { arguments throws(UsageError) in .pause(until: try arguments.day(Option("until", "", ""))) }

    static let memberResume = step(
        "resume", "Somebody comes back after a break", example: "circles member resume M048 --yes"
    ) { _ throws(UsageError) in .resume }

    static let memberLeave = step(
        "leave", "Somebody leaves: consents end, and nothing is sent any more",
        example: "circles member leave M052 --yes"
    ) { _ throws(UsageError) in .leave }

    static let memberDied = step(
        "died", "Somebody has died: everything stops, and what others share with them stays",
        example: "circles member died M045 --yes"
    ) { _ throws(UsageError) in .died }

    static let memberClose = step(
        "close", "An enquiry comes to nothing", example: "circles member close M061 --yes"
    ) { _ throws(UsageError) in .close }

    static let memberUndo = Command(
        name: ["member", "undo"], summary: "Takes back the last step or merging of a person, for seven days",
        operands: "MEMBER", options: [.data], examples: ["circles member undo M048"], instead: peoplePage
    ) { arguments, surroundings in
        try arguments.expect(1)
        let reference = try arguments.member()
        let hub = try arguments.hubForWriting("circles member undo")
        let kind = try MoveMember(hub).undo(reference, as: .keeper)
        try hub.refreshFeeds(surroundings)
        surroundings.console.say(
            kind == .mergeMembers ? "They are two records again." : "\(reference) stands as before.")
        return .done
    }

    static let memberMerge = Command(
        name: ["member", "merge"],
        summary: "Makes one record of two that are one person; shown first, then done with --yes",
        operands: "KEPT OTHER", options: [.yes, .data],
        examples: ["circles member merge M012 M063", "circles member merge M012 M063 --yes"], instead: peoplePage
    ) { arguments, surroundings in
        guard arguments.positional.count >= 2 else { throw UsageError("Say which record stays, then the other one.") }
        try arguments.expect(2)
        let (kept, gone) = (try arguments.member(), Reference(typed: arguments.positional[1]))
        let hub = try arguments.hubForWriting("circles member merge")
        let merge = MergeMembers(hub)
        let isMeant = arguments.has(.yes)
        let plan =
            isMeant ? try merge(kept, with: gone, as: .keeper) : try merge.plan(kept, with: gone, as: .keeper)
        if isMeant { try hub.refreshFeeds(surroundings) }
        surroundings.console.say(([MergeWords.headline(plan)] + MergeWords.sentences(plan)).joined(separator: "\n"))
        return surroundings.pressed(isMeant)
    }

    /// A step that is shown first and done with `--yes`.
    private static func step(
        _ name: String, _ summary: String, options: [Option] = [], example: String,
        _ step: @escaping @Sendable (Arguments) throws(UsageError) -> MemberStep
    ) -> Command {
        Command(
            name: ["member", name], summary: summary, operands: "MEMBER", options: options + [.yes, .data],
            examples: [example.replacing(" --yes", with: ""), example], instead: peoplePage
        ) { arguments, surroundings in
            try arguments.expect(1)
            let (reference, step) = (try arguments.member(), try step(arguments))
            let hub = try arguments.hubForWriting("circles member \(name)")
            let move = MoveMember(hub)
            let isMeant = arguments.has(.yes)
            let facts =
                isMeant
                ? try move(step, of: reference, as: .keeper)
                : try move.consequences(of: step, for: reference, as: .keeper)
            if isMeant { try hub.refreshFeeds(surroundings) }
            surroundings.console.say(StepText(facts).text)
            return surroundings.pressed(isMeant)
        }
    }
}

extension Option {
    static let yes = Option("yes", nil, "do it; without this it is only shown")
}

extension Surroundings {
    /// Says that nothing was done where it was only shown.
    func pressed(_ isMeant: Bool) -> ExitCode {
        if !isMeant { console.complain("Nothing has changed yet. Add --yes to do it.") }
        return isMeant ? .done : .refused
    }
}

/// What a step stops and what stays, for people.
private struct StepText {
    let facts: StepConsequences

    init(_ facts: StepConsequences) { self.facts = facts }

    var text: String {
        let stays = StepWords.stays(facts)
        return
            (["\(facts.reference)  \(StepWords.headline(facts))"] + StepWords.stops(facts).map { "  - \($0)" }
            + stays.map { "  + \($0)" }).joined(separator: "\n")
    }
}
