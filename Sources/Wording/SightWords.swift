package import Domain

/// What somebody may know, as lines of `label: words`.
package enum SightWords {
    /// A person as one reader may know them.
    package static func lines(_ person: PersonView) -> [String] {
        let contact = person.contact
        let interests = person.interests.map { list($0.map { "\($0.words) (\(relation($0.relation)))" }) }
        let needs = person.needs.map {
            list(
                $0.map { told in
                    AccessWords.need(told.need) + (told.note.map { " (\($0))" } ?? "")
                })
        }
        let plans = person.plans.map { list($0.map(plan)) }
        let parts: [(String, String?)] = [
            ("Called", person.firstName), ("Full name", contact.map { $0.name ?? none }),
            ("Telephone", contact.map { list($0.phones) }), ("E-mail", contact.map { $0.email ?? none }),
            ("Address", contact.map { $0.address ?? none }), ("Likes", interests),
            ("Gives", person.gifts.map(list)), ("Needs", needs),
            ("Care at home", person.usesHomeCare.map { $0 ? "yes" : "no" }),
            ("Profiles", person.profiles.map { list($0.map(\.likeAndAdmire)) }), ("Goes to", plans),
            ("Offered", person.offered.flatMap { $0.isEmpty ? nil : list($0.map(offered)) }),
            ("Connector's note", person.connectorNote),
        ]
        return parts.compactMap { label, words in words.map { "\(label): \($0)" } }
    }

    /// Who comes, as one reader may know.
    package static func lines(_ list: GuestList) -> [String] {
        ["\(list.title): \(count(list.going)) coming"]
            + (list.guests ?? []).map { guest in
                let told =
                    [AnswerWords.guests(guest.guests), guest.lift.map(AnswerWords.lift)].compactMap(\.self)
                    + AccessWords.needs(guest.needs)
                let words = told.joined(separator: "; ")
                return "- \(guest.firstName ?? "somebody who is not named")" + (words.isEmpty ? "" : ": \(words)")
            }
    }

    /// The community in numbers.
    package static func lines(_ numbers: CommunityNumbers) -> [String] {
        [
            "Members: \(count(numbers.members))", "Circles that meet: \(count(numbers.circles))",
            "Members who told how life is: \(count(numbers.checkins))",
            "Members who came to something: \(count(numbers.came))",
        ] + numbers.interests.sorted { $0.key < $1.key }.map { "Likes \($0.key): \(count($0.value))" }
            + numbers.needs.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                "Needs \(AccessWords.need($0.key)): \(count($0.value))"
            }
    }

    /// `7`, or `a few` where a number would say who.
    package static func count(_ count: HeadCount) -> String {
        switch count {
        case .exactly(let number): "\(number)"
        case .aFew: "a few"
        }
    }

    private static func offered(_ told: PersonView.Offered) -> String {
        let history = told.offer.history.map(OfferWords.event).joined(separator: ", ")
        return "\(told.interest.lowerFirst): \(told.what ?? "a start with one"), "
            + "\(OfferRefusalWords.word(told.offer.state)) (\(history))"
    }

    private static let none = "not provided"

    private static func list(_ parts: [String]) -> String { parts.isEmpty ? none : parts.joined(separator: "; ") }

    private static func relation(_ relation: InterestRelation) -> String {
        switch relation {
        case .enjoysNow: "enjoys it now"
        case .misses: "misses it"
        case .wantsToTry: "wants to try it"
        case .fromProfile: "from the profile"
        }
    }

    private static func plan(_ plan: PersonView.Plan) -> String {
        "\(plan.title), \(DateWords.moment(plan.start)), \(plan.place ?? "place told a day before")"
    }
}
