import Domain
import Hub
import Wording

extension Command {
    /// What people are owed, and what keeps the hub safe.
    static let rights: [Command] = [
        .exportMember, .eraseMember, .eraseSupporter, .eraseFreelancer, .eraseContact, .consents, .consent, .requests,
        .requestsAdd, .requestsDone, .retention, .backup,
        .restore, .mailHold, .mailRelease,
    ]

    static let exportMember = Command(
        name: ["export", "member"],
        summary: "Gives a person all that is held on them: JSON, and a page to read or print",
        operands: "MEMBER", options: [Option("to", "DIR", "a new folder for it"), .data],
        examples: ["circles export member M003 --to pauline"], instead: .page("/connector/rights")
    ) { arguments, surroundings in
        let reference = Reference(typed: try arguments.operand("whose record, such as M003"))
        guard let folder = arguments[Option("to", "DIR", "")] else {
            throw UsageError("Say where it goes: --to DIR.")
        }
        let hub = try arguments.hubForWriting("circles export member")
        let files = try ExportMember(hub, look: try surroundings.look())(reference, to: folder, as: .keeper)
        surroundings.console.say("\(SummaryWords.count(files.count, "file")) in \(folder): open index.html to read it.")
        surroundings.console.complain("It holds everything on one person. Give it to nobody else.")
        return .done
    }

    static let eraseMember = Command(
        name: ["erase", "member"], summary: "Forgets a person: says what goes and what stays, and does it with --yes",
        operands: "MEMBER",
        options: [.yes, .also, .list, .data],
        examples: ["circles erase member M003", "circles erase member M003 --yes --also 1,3 --list 4f0c19ab"],
        instead: .page("/connector/rights")
    ) { arguments, surroundings in
        let reference = Reference(typed: try arguments.operand("whom to forget, such as M003"))
        let hub = try arguments.hubForWriting("circles erase member")
        let erase = EraseMember(hub, try hub.settings(surroundings.environment))
        guard arguments.has(.yes) else {
            surroundings.console.say(ErasureText(try erase.plan(reference, as: .keeper)).question)
            return surroundings.pressed(false)
        }
        let looked = try arguments.mentions { () throws(HubError) in try erase.plan(reference, as: .keeper).mentions }
        let outcome = try erase(reference, as: .keeper, alsoRemoving: looked, seen: arguments.seenList)
        try hub.refreshFeeds(surroundings)
        surroundings.console.say(ErasureText(outcome.plan).done(outcome))
        return .done
    }

    static let retention = Command(
        name: ["retention"], summary: "Lets go of what was kept long enough: shows it, and does it with --yes",
        operands: "", options: [.yes, .json, .data], examples: ["circles retention", "circles retention --yes"],
        instead: .itself("It lets go of what was kept long enough by itself, every day.")
    ) { arguments, surroundings in
        try arguments.expect(0)
        let hub = try arguments.hubForWriting("circles retention")
        let keep = KeepNoLonger(hub, try hub.settings(surroundings.environment))
        let isMeant = arguments.has(.yes)
        let counts = isMeant ? try keep() : try keep.preview(as: .keeper)
        if isMeant { try hub.refreshFeeds(surroundings) }
        for count in counts {
            surroundings.console.say(
                arguments.has(.json)
                    ? try JSONLine.text(RetentionLine(count)) : RetentionWords.line(count, isDone: isMeant))
        }
        if !isMeant { surroundings.console.complain("Nothing was changed. circles retention --yes lets it go.") }
        return .done
    }
}

extension Option {
    static let also = Option("also", "N,N", "also remove these mentions of the list, or all")
    static let list = Option("list", "MARK", "the list in which the numbers of --also were seen; it says its mark")
}

extension [FoundMention] {
    /// What stands above the list of them.
    var heading: String {
        "Their name in what others wrote (--also 1,2 --list \(mark) removes those to look at, too):"
    }
}

extension Arguments {
    /// The list in which somebody saw the mentions they name; nil where they want all of them removed.
    var seenList: String? { self[.also] == "all" ? self[.list] : self[.list] ?? "" }

    /// The mentions that somebody has looked at, by their place in the plan.
    func mentions(in plan: () throws(HubError) -> [FoundMention]) throws -> Set<Int> {
        guard let words = self[.also] else { return [] }
        guard words == "all" || self[.list] != nil else {
            throw UsageError("Say which list the numbers are from, as it says itself: --list 4f0c19ab.")
        }
        let mentions = try plan()
        if words == "all" { return Set(mentions.indices) }
        var places: Set<Int> = []
        for word in words.split(separator: ",") {
            guard let number = Int(word), mentions.indices.contains(number - 1) else {
                throw UsageError("\(word) is none of the mentions: there are \(mentions.count).")
            }
            places.insert(number - 1)
        }
        return places
    }
}

extension CommunityHub {
    /// Brings the feeds in the data folder in line with what may still be told; before the first month there are none.
    func refreshFeeds(_ surroundings: Surroundings) throws(HubError) {
        do throws(HubError) {
            _ = try WriteFeeds(self, look: try surroundings.look())(to: feedsPath)
        } catch .conflict(.nothingPublished) {
            return
        }
    }
}

/// What an erasure means, for people.
struct ErasureText {
    let plan: ErasurePlan

    init(_ plan: ErasurePlan) { self.plan = plan }

    /// What would go and what would stay.
    var question: String {
        var lines = ["To forget \(plan.fullName) (\(plan.reference)):", "", "This goes:"]
        lines += plan.held.filter(\.goes).map { "  \(HeldWords.count($0.rows, of: $0.topic))" }
        if plan.files > 0 { lines.append("  \(SummaryWords.count(plan.files, "file")) in the folder mail") }
        let stays = plan.held.filter { !$0.goes }
        lines += ["", "This stays, without the person:"] + stays.map { "  \(ErasureWords.staying($0.topic, $0.rows))" }
        if plan.lettersEmptied > 0 {
            lines.append("  \(SummaryWords.count(plan.lettersEmptied, "letter")) to others that name them: emptied")
        }
        if plan.lettersAnew > 0 {
            lines.append("  \(SummaryWords.count(plan.lettersAnew, "letter")) to others that wait: written anew")
        }
        lines += ["  \(ErasureWords.whatStays.replacing("What stays: ", with: ""))"]
        if !plan.hosting.isEmpty {
            lines += ["", "Find another host first, or cancel: \(plan.hosting.joined(separator: ", "))."]
        }
        return (lines + mentions + backups + ["", "With --yes they are forgotten for good."])
            .joined(separator: "\n")
    }

    private var mentions: [String] {
        guard !plan.mentions.isEmpty else { return [] }
        let letters = plan.mentions.indices.filter { plan.mentions[$0].field == "mail" }
        var lines = plan.mentions.indices.filter { !letters.contains($0) }.map { place in
            let mention = plan.mentions[place]
            let fate =
                !mention.canChange ? "cannot be changed" : mention.certainty == .surely ? "is removed" : "look at it"
            return "  \(place + 1). \(ErasureWords.mention(mention)) [\(fate)]"
        }
        if let first = letters.first, let last = letters.last {
            let files = SummaryWords.count(letters.count, "letter")
            lines.append(
                "  \(first + 1) to \(last + 1). \(files) in the folder mail, from "
                    + "\(plan.mentions[first].place): \(plan.mentions[first].excerpt) [look at them]")
        }
        return ["", plan.mentions.heading] + lines
    }

    private var backups: [String] {
        guard !plan.backups.isEmpty else { return [] }
        let count = SummaryWords.count(plan.backups.count, "backup")
        return [
            "", "\(count) still hold them until they are deleted; restoring one forgets them again by itself.",
        ]
    }

    func done(_ outcome: ErasureOutcome) -> String {
        let first = "\(plan.reference) is forgotten. \(ErasureWords.whatStays)"
        guard !outcome.unreached.isEmpty else { return first }
        return first + "\nThese folders of backups could not be told: \(outcome.unreached.joined(separator: ", "))."
    }
}

/// One rule of keeping, for programs.
struct RetentionLine: Encodable {
    let rule: String
    let count: Int
    let people: [String]

    init(_ count: RetentionCount) {
        rule = count.rule.rawValue
        self.count = count.count
        people = count.people.map(\.rawValue)
    }
}
