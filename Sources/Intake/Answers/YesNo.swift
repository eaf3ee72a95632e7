/// Yes or no as people write it: a question mark is no answer.
enum YesNo: Hashable {
    case yes, no, unclear

    private static let yesses = Phrases(
        """
        y
        yes
        yep
        yeah
        ye
        ok
        okay
        okey
        ticked
        tick
        true
        t
        1
        agreed
        agrees
        given
        signed
        consented
        consents
        confirmed
        all
        fine
        sure
        happy
        granted
        has consented|agreed|signed
        verbal|written|verbally|full
        all ok|fine
        """)

    private static let noes = Phrases(
        """
        n
        no
        nope
        not
        refused
        refuses
        declined
        declines
        false
        f
        0
        withdrawn
        withdrew
        never
        none
        objects
        does not|doesnt want|agree|consent
        do not
        dont
        """)

    private static let doubts = Phrases(
        """
        maybe
        ask
        asked
        asking
        to ask
        tbc
        tba
        pending
        awaiting
        waiting
        unsure
        not sure|asked|yet|known|answered
        dont know
        dk
        unknown
        unclear
        perhaps
        sent
        form sent
        if
        check
        chase
        chasing
        to be confirmed
        to confirm
        when
        later
        na
        n a
        """)

    /// The answer in a cell; nil where it is empty.
    static func read(_ cell: String) -> YesNo? {
        let text = cell.tidied
        guard !text.isEmpty else { return nil }
        if text.contains(where: { "✓✔☑✅🗸".contains($0) }) { return text.contains("?") ? .unclear : .yes }
        if text.contains(where: { "✗✘☒❌×".contains($0) }) { return .no }
        let words = Folding.words(text)
        guard !words.isEmpty else { return text.contains("?") ? .unclear : nil }
        if text.contains("?") || doubts.front(of: words) != nil { return .unclear }
        if yesses.front(of: words) != nil { return doubts.are(in: words) ? .unclear : .yes }
        if noes.front(of: words) != nil { return .no }
        return yesses.are(in: words) && !noes.are(in: words) && !doubts.are(in: words) ? .yes : .unclear
    }
}
