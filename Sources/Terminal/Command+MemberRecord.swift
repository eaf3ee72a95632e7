import CivilTime
import Domain
import Hub
import Wording

extension Command {
    static let memberInterest = Command(
        name: ["member", "interest"], summary: "Writes down what somebody likes, in their words, or takes one away",
        operands: "MEMBER WORDS",
        options: [
            Option("relation", "HOW", "enjoys-now (unless said), misses, wants-to-try or from-profile"),
            Option("seen-by", "WHO", "connector (unless said), members or private"),
            Option("note", "WORDS", "what they added"), .remove, .data,
        ],
        examples: ["circles member interest M001 baking --relation misses", "circles member interest M001 --remove 2"],
        instead: peoplePage
    ) { arguments, surroundings in
        let reference = try arguments.member()
        let hub = try arguments.hubForWords("circles member interest", surroundings)
        guard let number = try arguments.number(.remove) else {
            let found = try TellInterest(hub).add(
                try arguments.words("what they like"), to: reference,
                relation: try arguments.choice(Option("relation", "", ""), of: InterestRelation.self) ?? .enjoysNow,
                visibleTo: try arguments.choice(Option("seen-by", "", ""), of: InterestAudience.self) ?? .connector,
                note: arguments[Option("note", "", "")], as: .keeper)
            surroundings.console.say(found.map { "That is \($0.label)." } ?? "Kept in their own words.")
            return .done
        }
        try arguments.expect(1)
        try TellInterest(hub).remove(number, of: reference, as: .keeper)
        surroundings.console.say("Taken away.")
        return .done
    }

    static let memberGift = Command(
        name: ["member", "gift"], summary: "Writes down what somebody can give, that they were asked, or takes it away",
        operands: "MEMBER WORDS",
        options: [
            Option("of", "PART", "head, heart or hands (hands unless said)"),
            Option("will", "WHAT", "share, teach, host, lead, help-at-home, with commas"),
            Option("asked", "GIFT", "they were asked for this gift today, such as GF012"),
            Option("remove", "GIFT", "take this gift away"), .data,
        ],
        examples: [
            "circles member gift M001 knitting --of hands --will share,teach",
            "circles member gift M001 --asked GF001",
        ], instead: peoplePage
    ) { arguments, surroundings in
        let reference = try arguments.member()
        let gifts = KeepGift(try arguments.hubForWords("circles member gift", surroundings))
        if let gift = arguments[Option("asked", "", "")] {
            try gifts.asked(Reference(typed: gift), of: reference, as: .keeper)
            surroundings.console.say("Noted that they were asked today.")
        } else if let gift = arguments[Option("remove", "", "")] {
            try gifts.remove(Reference(typed: gift), of: reference, as: .keeper)
            surroundings.console.say("Taken away.")
        } else {
            let gift = try gifts.add(
                try arguments.words("what they can give"),
                try arguments.choice(Option("of", "", ""), of: GiftDimension.self) ?? .hands,
                will: try arguments.choices(Option("will", "", ""), of: GiftUse.self) ?? [], of: reference,
                as: .keeper)
            surroundings.console.say("\(gift) is written down.")
        }
        return .done
    }

    static let memberTie = Command(
        name: ["member", "tie"],
        summary: "Writes down who is in somebody's life, where they share it, or takes one away",
        operands: "MEMBER NAME",
        options: [
            Option("kind", "KIND", "family, friend (unless said), neighbour, community, work-school or paid"),
            Option("ring", "N", "how near: 1 is closest, 4 the farthest (2 unless said)"), .remove, .data,
        ],
        examples: ["circles member tie M001 Carol --kind family --ring 1", "circles member tie M001 --remove 1"],
        instead: peoplePage
    ) { arguments, surroundings in
        let reference = try arguments.member()
        let ties = KeepTies(try arguments.hubForWriting("circles member tie"))
        if let number = try arguments.number(.remove) {
            try ties.remove(number, of: reference, as: .keeper)
            surroundings.console.say("Taken away.")
        } else {
            try ties.add(
                try arguments.words("a first name or initials"),
                try arguments.choice(Option("kind", "", ""), of: TieKind.self) ?? .friend,
                ring: try arguments.number(Option("ring", "", "")) ?? 2, isShared: true, to: reference, as: .keeper)
            surroundings.console.say("Written down.")
        }
        return .done
    }

    static let memberApart = Command(
        name: ["member", "apart"], summary: "Keeps two people from being brought together, or no longer",
        operands: "MEMBER OTHER", options: [Option("end", nil, "they need not be kept apart any more"), .data],
        examples: ["circles member apart M001 M030", "circles member apart M001 M030 --end"], instead: peoplePage
    ) { arguments, surroundings in
        guard arguments.positional.count >= 2 else { throw UsageError("Say both members, such as M001 M030.") }
        try arguments.expect(2)
        let (one, other) = (try arguments.member(), Reference(typed: arguments.positional[1]))
        let isApart = !arguments.has(Option("end", nil, ""))
        let hub = try arguments.hubForWriting("circles member apart")
        try KeepApart(hub)(one, from: other, isApart: isApart, as: .keeper)
        surroundings.console.say(
            isApart ? "\(one) and \(other) are kept apart." : "\(one) and \(other) may be brought together again.")
        return .done
    }

    static let memberSupporter = Command(
        name: ["member", "supporter"], summary: "Writes down who helps somebody and in what, or ends it",
        operands: "MEMBER NAME",
        options: [
            Option("relationship", "WHAT", "such as daughter or support worker"),
            Option("may", "SCOPES", "what the person agreed to, with commas: see-programme, rsvp, edit-profile…"),
            Option("contact", "HOW", "a number or an address"),
            Option("agreed-on", "DATE", "when the person agreed (today unless said)"),
            Option("method", "METHOD", "how they agreed: spoken (unless said), text, paper-form, online-form"),
            Option("review-on", "DATE", "when to ask them again (in a year unless said)"),
            Option("end", "SUPPORTER", "this help ends today"), .data,
        ],
        examples: [
            "circles member supporter M001 Carol --relationship daughter --may see-programme,receive-notices",
            "circles member supporter M001 --end S03",
        ], instead: peoplePage
    ) { arguments, surroundings in
        let reference = try arguments.member()
        let supporters = KeepSupporter(try arguments.hubForWriting("circles member supporter"))
        if let supporter = arguments[Option("end", "", "")] {
            try supporters.end(Reference(typed: supporter), of: reference, as: .keeper)
            surroundings.console.say("\(supporter) helps no longer.")
        } else {
            let facts = try arguments.support()
            let supporter = try supporters.add(facts, to: reference, as: .keeper)
            surroundings.console.say("\(supporter) is written down.")
        }
        return .done
    }
}

extension Option {
    static let remove = Option("remove", "N", "take away the one in this place, as circles member show counts them")
}

extension Arguments {
    /// The second operand.
    func words(_ what: String) throws(UsageError) -> String {
        guard positional.count >= 2 else { throw UsageError("Say \(what).") }
        try expect(2)
        return positional[1]
    }

    fileprivate func support() throws(UsageError) -> KeepSupporter.Facts {
        var facts = KeepSupporter.Facts()
        facts.name = try words("who helps")
        facts.relationship = self[Option("relationship", "", "")] ?? ""
        facts.scopes = try choices(Option("may", "", ""), of: SupporterScope.self) ?? []
        facts.contact = self[Option("contact", "", "")]
        facts.agreedOn = try day(Option("agreed-on", "", ""))
        if let method = try choice(Option("method", "", ""), of: SayingMethod.self) { facts.agreedHow = method }
        facts.reviewOn = try day(Option("review-on", "", ""))
        return facts
    }
}
