import Domain
import Hub
import Wording

extension Command {
    static let memberGoodDays = Command(
        name: ["member", "good-days"],
        summary: "Keeps a talk about good days, shows the lines, or makes one an interest",
        operands: "MEMBER KIND:WORDS…",
        options: [
            Option("more-of", "WORDS", "the one thing to have more of"),
            Option("to-interest", "N", "make an interest of this line"),
            Option("relation", "HOW", "enjoys-now, misses (unless said), wants-to-try or from-profile"), .data,
        ],
        examples: [
            "circles member good-days M001 \"good:baking with the radio on\" \"bad:when nobody calls\"",
            "circles member good-days M001 --to-interest 1 --relation misses", "circles member good-days M001",
        ], instead: peoplePage
    ) { arguments, surroundings in
        let reference = try arguments.member()
        let hub = try arguments.hubForWords("circles member good-days", surroundings)
        let lines = try arguments.positional.dropFirst().map(KeepGoodDays.Line.init)
        let more = arguments[Option("more-of", "", "")]
        if let number = try arguments.number(Option("to-interest", "", "")) {
            let relation = try arguments.choice(Option("relation", "", ""), of: InterestRelation.self) ?? .misses
            let known = try ShowPerson(hub)(reference, as: .keeper).goodDays.flatMap(\.lines)
            guard known.indices.contains(number - 1) else { throw HubError.notFound("line \(number) of \(reference)") }
            let line = known[number - 1]
            let found = try KeepGoodDays(hub).makeInterest(of: line.id, for: reference, relation: relation, as: .keeper)
            surroundings.console.say(
                "“\(line.words)” is an interest now" + (found.map { ": \($0.label)." } ?? ", in their own words."))
            return .done
        }
        if !lines.isEmpty || more != nil {
            try KeepGoodDays(hub)(lines, moreOf: more, of: reference, isShared: true, as: .keeper)
        }
        surroundings.console.say(GoodDaysText(try ShowPerson(hub)(reference, as: .keeper).goodDays).text)
        return .done
    }

    static let memberProfile = Command(
        name: ["member", "profile"], summary: "Keeps a one-page profile in the person's words, or takes one away",
        operands: "MEMBER",
        options: [
            Option("like", "WORDS", "what others like and admire in them"),
            Option("important", "WORDS", "what is important to them"),
            Option("support", "WORDS", "how best to support them"),
            Option("made-with", "WHO", "who helped to make it"),
            Option("for", "WHO", "who may see it: supporters, hosts, members, with commas"), .remove, .data,
        ],
        examples: [
            "circles member profile M001 --like Patient --important Tea --support Ring --for hosts",
            "circles member profile M001 --remove 1",
        ], instead: peoplePage
    ) { arguments, surroundings in
        try arguments.expect(1)
        let reference = try arguments.member()
        let profiles = KeepProfile(try arguments.hubForWriting("circles member profile"))
        if let number = try arguments.number(.remove) {
            try profiles.remove(number, of: reference, as: .keeper)
            surroundings.console.say("Taken away.")
            return .done
        }
        var words = KeepProfile.Words()
        words.likeAndAdmire = arguments[Option("like", "", "")] ?? ""
        words.importantToMe = arguments[Option("important", "", "")] ?? ""
        words.howBestToSupportMe = arguments[Option("support", "", "")] ?? ""
        words.madeWith = arguments[Option("made-with", "", "")]
        words.visibleTo = try arguments.choices(Option("for", "", ""), of: ProfileAudience.self) ?? []
        try profiles(words, of: reference, as: .keeper)
        surroundings.console.say("The profile is kept.")
        return .done
    }

    static let memberEmergency = Command(
        name: ["member", "emergency"], summary: "Opens whom to ring for somebody; the reason is kept",
        operands: "MEMBER",
        options: [Option("reason", "WORDS", "why it is opened"), .data],
        examples: ["circles member emergency M001 --reason \"fell at the coffee morning\""], instead: peoplePage
    ) { arguments, surroundings in
        try arguments.expect(1)
        let reference = try arguments.member()
        guard let reason = arguments[Option("reason", "", "")] else { throw UsageError("Say why: --reason WORDS.") }
        let hub = try arguments.hubForWriting("circles member emergency")
        let words = try OpenEmergency(hub)(reference, reason: reason, as: .keeper)
        surroundings.console.say(words ?? "Nobody has told us whom to ring.")
        return .done
    }
}

extension KeepGoodDays.Line {
    /// `good:baking with the radio on`; without a kind it is a good one.
    fileprivate init(_ text: String) throws(UsageError) {
        let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else {
            self.init(kind: .good, words: text)
            return
        }
        let kind = try Arguments.choice(
            String(halves[0]).lowercased(), of: GoodDaysKind.self, name: "What stands before the colon")
        self.init(kind: kind, words: String(halves[1]))
    }
}

/// The lines of talks about good days, counted for `--to-interest`.
struct GoodDaysText {
    let talks: [GoodDays]

    init(_ talks: [GoodDays]) { self.talks = talks }

    var text: String {
        guard !talks.isEmpty else { return "Nothing has been said about good days yet, or nothing that is shared." }
        var (lines, number) = ([String](), 0)
        for talk in talks {
            lines.append("\(DateWords.date(talk.dated)):")
            for line in talk.lines {
                number += 1
                lines.append("  \(number). \(line.kind.rawValue): \(line.words)")
            }
            if let more = talk.moreOf { lines.append("  More of: \(more)") }
        }
        return lines.joined(separator: "\n")
    }
}
