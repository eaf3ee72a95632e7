import Domain
import Hub
import Wording

extension Command {
    static let eraseSupporter = eraseOutsider(
        "supporter", "Forgets somebody who supports a member and is none", "SUPPORTER", like: "S03", [.supporter])

    static let eraseFreelancer = eraseOutsider(
        "freelancer", "Forgets somebody who comes for a fee or as a volunteer", "FREELANCER", like: "F01",
        [.freelancer])

    static let eraseContact = eraseOutsider(
        "contact", "Forgets whom people ask about a group, a venue or a partner; that itself stays", "GROUP",
        like: "G01", [.group, .venue, .partner])

    private static func eraseOutsider(
        _ word: String, _ summary: String, _ operand: String, like example: String, _ kinds: Set<Outsider.Kind>
    ) -> Command {
        Command(
            name: ["erase", word], summary: summary, operands: operand,
            options: [.yes, .also, .list, .data],
            examples: [
                "circles erase \(word) \(example)", "circles erase \(word) \(example) --yes --also 1,3 --list 4f0c19ab",
            ]
        ) { arguments, surroundings in
            let reference = Reference(typed: try arguments.operand("whom to forget, such as \(example)"))
            let hub = try arguments.hubForWriting("circles erase \(word)")
            let erase = EraseOutsider(hub, try hub.settings(surroundings.environment))
            let plan = try erase.plan(reference, as: .keeper)
            guard kinds.contains(plan.outsider.kind) else { throw HubError.notFound("\(word) \(reference)") }
            guard arguments.has(.yes) else {
                surroundings.console.say(OutsiderText(plan).question)
                return surroundings.pressed(false)
            }
            let looked = try arguments.mentions { () throws(HubError) in plan.mentions }
            let outcome = try erase(reference, as: .keeper, alsoRemoving: looked, seen: arguments.seenList)
            try hub.refreshFeeds(surroundings)
            surroundings.console.say(OutsiderText(outcome.plan).done(unreached: outcome.unreached))
            return .done
        }
    }
}

/// What an erasure of somebody who is no member means, for people.
struct OutsiderText {
    let plan: OutsiderPlan

    init(_ plan: OutsiderPlan) { self.plan = plan }

    /// What would go and what would stay.
    var question: String {
        var lines = ["To forget \(ErasureWords.outsider(plan.outsider)):", "", ErasureWords.row(of: plan.outsider)]
        if plan.files > 0 { lines.append("\(SummaryWords.count(plan.files, "file")) in the folder mail would go.") }
        if plan.lettersEmptied > 0 {
            lines.append("\(SummaryWords.count(plan.lettersEmptied, "letter")) that name them would be emptied.")
        }
        if plan.lettersAnew > 0 {
            lines.append("\(SummaryWords.count(plan.lettersAnew, "letter")) that wait would be written anew.")
        }
        lines.append(ErasureWords.whatStaysOfOutsiders)
        if !plan.mentions.isEmpty {
            lines += ["", plan.mentions.heading]
            lines += plan.mentions.enumerated().map { place, mention in
                let fate =
                    !mention.canChange
                    ? "cannot be changed" : mention.certainty == .surely ? "is removed" : "look at it"
                return "  \(place + 1). \(ErasureWords.mention(mention)) [\(fate)]"
            }
        }
        if plan.backups > 0 {
            let count = SummaryWords.count(plan.backups, "backup")
            lines += ["", "\(count) still hold them; restoring one forgets them again by itself."]
        }
        return (lines + ["", "With --yes they are forgotten for good."]).joined(separator: "\n")
    }

    func done(unreached: [String]) -> String {
        let first = "\(plan.outsider.reference): forgotten. \(ErasureWords.whatStaysOfOutsiders)"
        guard !unreached.isEmpty else { return first }
        return first + "\nThese folders of backups could not be told: \(unreached.joined(separator: ", "))."
    }
}
