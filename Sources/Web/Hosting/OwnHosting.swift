import CivilTime
import Domain
import HTML
import Wording

/// What a member holds, on their own page: the sheet before it, and the word about it afterwards.
struct OwnHosting {
    let events: [HostedEvent]
    let today: CivilDate?

    var body: Markup {
        guard !events.isEmpty else { return "" }
        return "<section><h2>What you hold</h2><ul class=\"jobs\">\(events.map(row))</ul></section>"
    }

    private func row(_ event: HostedEvent) -> Markup {
        let isOver = today.map { event.end.date < $0 } ?? false
        let state = StatusWords.tag(event.status).map { StateTag(words: $0.sentenceCase, tone: .care).body }
        let link: Markup =
            isOver && event.status == .confirmed
            ? "<a class=\"button\" href=\"\(HostLinks.after(event.reference))\">Tell us how it went\(unseen(event))</a>"
            : "<a class=\"button plain\" href=\"\(HostLinks.pack(event.reference))\">Your sheet\(unseen(event))</a>"
        return """
            <li><p><b>\(event.title)</b> \(DateWords.moment(event.start))</p>\(state)<div class="acts">\(link)</div></li>

            """
    }

    private func unseen(_ event: HostedEvent) -> Markup { "<span class=\"unseen\"> for \(event.title)</span>" }
}
