import Domain

/// Cuts a cell of likes into the person's own words, each with what it is to them.
struct LikesReader {
    private let recognises: (String) -> Bool

    init(recognises: @escaping (String) -> Bool) { self.recognises = recognises }

    /// The likes of one cell.
    ///
    /// - Parameters:
    ///   - cell: Parted by lines, `;`, `/`, `,`, `|` or bullets, and by `and`, `&`, `+` only where both sides are
    ///     recognised and the whole is not.
    ///   - relation: What the column says where the words do not.
    /// - Returns: No two with the same words.
    func read(_ cell: String, relation: InterestRelation = .enjoysNow) -> [Like] {
        guard !SaidNone.isAll(of: cell) else { return [] }
        var likes: [Like] = []
        for line in cell.split(whereSeparator: { "\n;|•·●▪".contains($0) }) {
            var carried: InterestRelation?
            for piece in Self.pieces(of: String(line)) {
                let (said, words, carries) = Self.relation(of: piece)
                if carries { carried = said }
                for part in parts(of: words) {
                    let tidy = part.withoutLoosePunctuation
                    guard !SaidNone.isAll(of: tidy), tidy.hasLetter else { continue }
                    guard !likes.contains(where: { Folding.folded($0.words) == Folding.folded(tidy) }) else { continue }
                    likes.append(Like(words: tidy, relation: said ?? carried ?? relation))
                }
            }
        }
        return likes
    }

    /// Parted by commas and slashes, but not within brackets.
    private static func pieces(of line: String) -> [String] {
        var pieces = [""]
        var depth = 0
        for character in line {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth <= 0, character == "," || character == "/" {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        return pieces.map(\.tidied).filter { !$0.isEmpty }
    }

    /// `mending and fixing` stays whole; `bowls and darts` is two where both are recognised and the whole is not.
    private func parts(of words: String) -> [String] {
        let mayJoin = words.utf8.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "+") }
        guard mayJoin || Folding.words(words).contains(where: { $0 == "and" || $0 == "plus" }), !recognises(words)
        else { return [words] }
        for joiner in [" and ", " & ", " + ", "+", "&", " plus "] {
            let parts = words.split(separator: joiner).map(\.tidied).filter { !$0.isEmpty }
            if parts.count >= 2, parts.allSatisfy(recognises) { return parts }
        }
        return [words]
    }

    // MARK: - Relation

    private static let misses = Phrases(
        """
        used to like|love|enjoy|do|play|go|be|have|make|sing|dance|knit|run|swim|read|paint
        used to
        usedto like
        use to like|love|enjoy|do|play|go
        use to
        misses|missed|missing
        once liked|loved|enjoyed|did|played
        no longer
        formerly
        previously
        in the past
        ex
        loved|liked|enjoyed|played
        would like to go back to
        would like to get back to
        would love to get back to
        wants to get back to
        """)

    private static let tries = Phrases(
        """
        might try|like|enjoy|do
        might like|want to try
        may try|like
        maybe
        perhaps
        would try
        willing|happy|keen to try|learn
        would|wld|wd like|love to try|learn|start|have a go at
        would|wld|wd like|love to
        would|wld|wd like|love
        id like|love to try|learn
        id like|love to
        wants|want|wanting to try|learn|start
        wants|want to
        like|likes to try
        interested in trying|learning
        curious about
        fancies|fancy trying
        fancies|fancy
        thinking of trying
        thinking of|about
        never tried
        to try
        try|trying
        learn|learning
        """)

    private static let enjoys = Phrases(
        """
        likes|like|loves|love|enjoys|enjoy doing|going to|playing
        likes|like|loves|love|enjoys|enjoy
        still likes|does|plays|enjoys|loves
        still
        currently
        now
        into
        keen on
        interested in
        fond of
        regular at
        mad about
        """)

    /// What the words at the front or in brackets at the end say, and the words without them; `carries` where a colon
    /// lets it hold for what follows.
    private static func relation(of piece: String) -> (InterestRelation?, String, carries: Bool) {
        let (text, behind) = withoutBracketedRelation(piece)
        if let behind { return (behind, text, false) }
        let words = Folding.words(text)
        let said: [(Phrases, InterestRelation)] = [(misses, .misses), (tries, .wantsToTry), (enjoys, .enjoysNow)]
        for (phrases, relation) in said {
            guard let count = phrases.front(of: words), count < words.count else { continue }
            let rest = SaidNone.behind(count, in: text)
            let carries = text.dropLast(rest.count).contains(":")
            // `used to like` behind `would like to`… once is enough.
            return (relation, rest, carries)
        }
        return (nil, text, false)
    }

    private static func withoutBracketedRelation(_ piece: String) -> (String, InterestRelation?) {
        guard piece.last == ")", let open = piece.lastIndex(of: "("), open > piece.startIndex else {
            return (piece, nil)
        }
        let words = Folding.words(piece[open...])
        let relation: InterestRelation? =
            misses.front(of: words) != nil
            ? .misses : tries.front(of: words) != nil ? .wantsToTry : nil
        return relation == nil ? (piece, nil) : (piece[..<open].tidied, relation)
    }
}
