import Domain

/// How an interest stands in somebody's life, by the words beside it: `used to`, `might try`, `still enjoy`.
enum RelationWords {
    /// What the words of a text say, as `PlainWords` gives them; nil where none of them says it.
    ///
    /// What is missed goes before what is wished for, and that before what is enjoyed.
    static func relation(in words: [String]) -> InterestRelation? {
        var told: InterestRelation?
        var place = 0
        while place < words.count {
            let phrases = cues[words[place], default: []]
            guard let cue = phrases.first(where: { words[place...].starts(with: $0.words) }) else {
                place += 1
                continue
            }
            if let relation = cue.relation, rank(relation) < rank(told) { told = relation }
            place += cue.words.count
        }
        return told
    }

    private static func rank(_ relation: InterestRelation?) -> Int {
        switch relation {
        case .misses: 0
        case .wantsToTry: 1
        case .enjoysNow: 2
        case .fromProfile, nil: 3
        }
    }

    private struct Cue {
        let words: [String]
        /// Nil for a phrase with a cue in it that says nothing of the kind, such as `never miss`.
        let relation: InterestRelation?
    }

    /// By their first word, the longest first.
    private static let cues: [String: [Cue]] = {
        let rows: [(InterestRelation?, String)] = [
            (nil, denials), (.misses, misses), (.wantsToTry, wantsToTry), (.enjoysNow, enjoysNow),
        ]
        let all = rows.flatMap { relation, phrases in
            phrases.split(separator: ",").map { phrase in
                Cue(words: phrase.split(whereSeparator: \.isWhitespace).map(String.init), relation: relation)
            }
        }
        return Dictionary(grouping: all) { $0.words.first ?? "" }
            .mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    private static let denials = """
        never miss, never misses, never missed, dont miss, wouldnt miss, not miss, cant miss, hit and miss, miss out,
        im used to, am used to, get used to, got used to, getting used to, not used to, dont want to, dont fancy, try to,
        i try
        """

    private static let misses = """
        used to, use to, miss, missed, misses, missing, no longer, years ago, gave up, given up, had to stop, havent been,
        havent done, havent had, hasnt been, not been since, when i was young, when i was younger, in my day,
        in my younger days, as a girl, as a boy, as a lad, as a lass, in my youth, back in the day, before my,
        before the stroke, cant any more, cant anymore, anymore, not since, once upon a time, in the old days, i was a,
        we were always
        """

    private static let wantsToTry = """
        might try, may try, like to try, love to try, want to try, wants to try, willing to try, give it a try,
        give it a go, have a go, having a go, a go at, like to learn, love to learn, want to learn, wants to learn, learn,
        learning, id like, id love, would like, would love, always wanted, always fancied, fancy, fancies, wish i could,
        take up, taking up, interested in, thinking of, curious about, never had the chance, never tried, one day, start,
        get into, get back to, get back into, want to, wants to, hoping to, open to
        """

    private static let enjoysNow = """
        enjoy, enjoys, enjoying, love, loves, like, likes, keen, still, every week, most days, cant get enough, mad about,
        mad on, addicted to, fond of, i go, i do, i play, big fan, hooked on, happiest, obsessed with, a fan of
        """
}
