import Domain

/// Words about what helps somebody to come → access needs; what is left is for the connector.
enum NeedsReader {
    struct Reading: Hashable {
        var needs: [AccessNeed] = []
        /// Words that name no need of ours.
        var words: String?
    }

    static func read(_ cell: String) -> Reading {
        var reading = Reading()
        guard !SaidNone.isAll(of: cell) else { return reading }
        var left: [String] = []
        for clause in cell.split(whereSeparator: { ",;\n/|".contains($0) }) {
            let words = Folding.words(clause)
            let found = needs(in: words)
            for need in found.needs where !reading.needs.contains(need) { reading.needs.append(need) }
            let rest = words.indices.filter { !found.covered.contains($0) }.map { words[$0] }
            if rest.contains(where: { !fillers.contains($0) }) { left.append(clause.tidied) }
        }
        if !left.isEmpty { reading.words = left.joined(separator: ", ") }
        return reading
    }

    private static func needs(in words: [String]) -> (needs: [AccessNeed], covered: Set<Int>) {
        var found: [(Int, AccessNeed)] = []
        var covered: Set<Int> = []
        for match in lexicon.matches(in: words) {
            let before = match.range.lowerBound > 0 ? words[match.range.lowerBound - 1] : ""
            if ["not", "doesnt", "without"].contains(before) { continue }
            found.append((match.range.lowerBound, match.meaning))
            covered.formUnion(match.range)
        }
        return (found.sorted { $0.0 < $1.0 }.map(\.1), covered)
    }

    private static let fillers: Set<String> = [
        "and", "a", "an", "the", "needs", "need", "needed", "with", "would", "like", "please", "must", "be", "have",
        "has", "is",
        "uses", "user", "use", "only", "some", "to", "for", "access", "venue", "chair", "friendly", "required", "y",
        "yes",
        "in", "on", "of", "places", "place",
    ]

    private static let lexicon = Lexicon(spoken)

    private static let spoken: [(AccessNeed, Phrases)] = [
        (
            .stepFree,
            Phrases(
                """
                step free
                stepfree
                no steps|stairs
                cant do|manage steps|stairs
                cannot do|manage steps|stairs
                level access|entrance|entry
                ramp|ramps|lift access
                walking frame|aid|stick
                zimmer frame
                zimmer|rollator|frame
                ground floor only
                """)
        ),
        (
            .wheelchair,
            Phrases(
                "wheelchair|wheelchairs|w/c|wchair user\nwheelchair|wheelchairs|wchair|powerchair\nmobility scooter\nscooter"
            )
        ),
        (
            .accessibleToilet,
            Phrases(
                """
                accessible|disabled toilet|toilets|loo|loos|wc
                adapted toilet|loo
                toilet nearby|near|close
                near|close a|the|to toilet|loo
                near toilet|loo
                """)
        ),
        (.changingPlaces, Phrases("changing places|place")),
        (
            .hearingLoop,
            Phrases(
                """
                hearing loop|aid|aids
                loop system
                induction loop
                loop
                hard of hearing
                deaf in one ear
                """)
        ),
        (.bsl, Phrases("bsl interpreter|user|signer\nbsl\nsign language\nbritish sign language")),
        (
            .lowVision,
            Phrases(
                """
                low vision
                partially|partly sighted
                poor sight|eyesight|vision
                sight loss|impaired
                visually impaired
                visual impairment
                blind
                registered blind
                large print
                macular
                """)
        ),
        (.assistanceDog, Phrases("assistance|guide|hearing|support dog")),
        (
            .quietSpace,
            Phrases("quiet space|room|place|area|corner\nquiet\nno loud noise|noises|music\nnoise sensitive")
        ),
        (.smallGroup, Phrases("small group|groups|numbers\nsmall\nno crowds\nnot too many people\ncant do crowds")),
        (
            .predictable,
            Phrases("predictable|predictability|routine\nknow what will happen\nknows what to expect\nno surprises")
        ),
        (.extraTime, Phrases("extra|more time\ntime to answer|speak|process\ngive time")),
        (.restBreaks, Phrases("rest|regular breaks|break\nrests\nbreaks\ntires easily\ngets tired")),
        (
            .seatingArms,
            Phrases(
                """
                seating|seat|seats|chair|chairs arms
                seating|seat|seats|chair|chairs with arms|armrests
                arm|armed chair|chairs
                armchair|armchairs
                high|firm chair|seat
                """)
        ),
        (.blueBadge, Phrases("blue badge parking|holder\nblue badge\ndisabled parking|bay\nparking close|near|nearby")),
        (
            .foodAllergy,
            Phrases(
                """
                food|nut|nuts|peanut|dairy|egg|fish|shellfish|gluten|wheat|milk allergy|allergies|allergic
                allergic to food|nut|nuts|peanut|peanuts|dairy|eggs|fish|shellfish|gluten|wheat|milk
                coeliac|celiac
                gluten|dairy free
                """)
        ),
        (.dementiaFriendly, Phrases("dementia friendly\ndementia")),
        (.easyRead, Phrases("easy read\neasyread\npictures\nsimple words|language")),
        (
            .companion,
            Phrases(
                """
                companion
                needs someone|somebody with her|him|them
                someone|somebody to come|go with
                wont come|go alone
                not alone
                comes with carer|companion|support
                support worker comes
                """)
        ),
        (
            .housebound,
            Phrases(
                "housebound\nhouse bound\ncant leave|get out\ncannot leave|get out\nmostly at home\nbed bound|bedbound"
            )
        ),
    ]
}
