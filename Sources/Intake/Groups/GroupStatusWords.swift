import CivilTime
import Domain

/// Whether a group is still going, out of the words of a cell.
struct GroupStatusWords {
    var status: GroupStatus?
    var season: Season?
    var remarks: [MeetingRemark] = []
    /// Words that say neither yes nor no.
    var unclear: String?

    private static let closed = Phrases(
        """
        no
        n
        stopped
        has|have|its stopped
        finished
        ended
        closed
        closed down
        folded
        no longer
        no more
        not running|going|meeting any more
        not running|going|meeting anymore|now
        defunct
        gone
        cancelled
        disbanded
        wound up
        packed up|in
        ceased
        false
        x
        dead
        """)
    private static let paused = Phrases(
        """
        paused
        on hold
        on a break
        break
        resting
        suspended
        not at the moment|present
        not at present|moment
        not currently
        back in
        restarting
        restarts
        temporarily closed
        closed for now
        closed until
        until further notice
        """)
    private static let draft = Phrases(
        "not yet\nstarting soon\nstarts soon\nplanned\nproposed\nnew soon\nnot started\ncoming soon\nidea")
    private static let yes = Phrases(
        """
        y
        yes
        ok
        okay
        active
        running
        going
        going strong
        still going|running|on
        open
        true
        1
        current
        ticked
        tick
        thriving
        full
        yep
        yeah
        weekly
        """)
    private static let unsure = Phrases(
        "think so\nnot sure\nmaybe\nprobably\ncheck\nask\nunsure\nsupposedly\ndont know\nnot known\nperhaps")

    private static let over = Phrases(
        "stopped\nhas|have|its finished|ended|folded|closed\nno longer\nnot running|going|meeting any more\ndefunct\ndisbanded\nwound up\nclosed down\nfolded\nceased"
    )

    /// Whether a remark says that the group is no more.
    static func saysOver(_ note: String) -> Bool { over.are(in: Folding.words(note)) }

    static func isUnsure(_ note: String) -> Bool { note.contains("?") || unsure.are(in: Folding.words(note)) }

    init(_ cell: String, today: CivilDate) {
        let text = cell.tidied
        guard !text.isEmpty else { return }
        if ["✓", "✔", "☑", "✅"].contains(where: text.contains) {
            status = .active
            return
        }
        let words = Folding.words(text)
        if words.isEmpty || Self.unsure.are(in: words) {
            unclear = text
            return
        }
        let reading = MeetingWords.read(text, today: today)
        if let season = reading.season {
            (status, self.season) = (.seasonal, season)
        } else if Self.paused.are(in: words) {
            status = .paused
        } else if Self.draft.are(in: words) {
            status = .draft
        } else if isClosed(words) {
            status = .closed
        } else if Self.yes.are(in: words) {
            status = .active
        } else if ["seasonal", "summer", "winter"].contains(where: words.contains) {
            unclear = text
        } else if !reading.remarks.contains(where: { if case .words = $0 { false } else { true } }) {
            unclear = text
        }
        remarks = reading.remarks.filter { if case .words = $0 { false } else { true } }
    }

    /// `no - stopped` is closed; `no change` and `no fee` are not.
    private func isClosed(_ words: [String]) -> Bool {
        guard let found = Self.closed.first(in: words) else { return false }
        let isShortWord = found.count == 1 && ["no", "n", "x"].contains(words[found.lowerBound])
        return !isShortWord || words.count == 1 || Self.closed.first(in: words, from: found.upperBound) != nil
    }
}
