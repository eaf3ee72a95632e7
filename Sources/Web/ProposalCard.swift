import CivilTime
import Domain
import HTML
import Wording

/// A proposal on the connector's desk, with what is in its way and the two answers.
struct ProposalCard {
    let frame: Frame
    let item: ConnectorMonth.OpenProposal
    /// The month to come back to.
    let month: YearMonth
    let names: Names
    let problems: FormProblems

    var body: Markup {
        let proposal = item.proposal
        return """
            <article class="card" id="\(proposal.reference.rawValue)"><p class="over">\
            From \(proposal.proposer.map(names.member) ?? "somebody outside")</p>
            <h3>\(proposal.title)</h3>
            <p>\(StateTag(words: StatusWords.words(proposal.state).sentenceCase, tone: proposal.state.tone).body)</p>
            <p><strong>\(times)</strong>, \(place)\(proposal.places.map { ", for up to \(SummaryWords.count($0, "person", "people"))" }).</p>
            \(proposal.note.map { "<p>\($0)</p>" })\
            \(proposal.connectorReply.map { "<p class=\"soft\">Your note: \($0)</p>" })
            \(blocks)
            \(accept)
            \(decline)
            </article>

            """
    }

    private var place: String {
        HostingWords.wantedPlace(item.proposal.venue.map(names.venue), isAtHome: item.proposal.isAtHome)
    }

    private var times: String {
        let starts = item.proposal.suggestedStarts.map(DateWords.moment)
        return starts.isEmpty ? "No time yet" : starts.joined(separator: ", or ")
    }

    private var blocks: Markup {
        guard !item.blocks.isEmpty else { return "" }
        let rows = item.blocks.map { conflict -> Markup in
            let words = ConflictWords(conflict, names)
            return "<li class=\"no\">\(words.detail) \(words.nextStep)</li>"
        }
        return "<ul class=\"why\">\(rows)</ul>"
    }

    private func field(_ name: String) -> String { Self.field(name, of: item.proposal.reference) }

    /// Field names carry the proposal's reference, since every card of the page has its own.
    static func field(_ name: String, of proposal: Reference) -> String { "\(name)_\(proposal)" }

    private var monthField: Markup { "<input type=\"hidden\" name=\"month\" value=\"\(month.description)\">" }

    private var accept: Markup {
        let reason: Markup =
            item.blocks.isEmpty
            ? ""
            : TextField(
                name: field("reason"), label: "Say yes all the same, because", hint: "It is kept with your name",
                value: "", problem: problems.sentence(for: field("reason"))
            ).body
        return """
            \(frame.form(to: "\(ConnectorLinks.acceptance(of: item.proposal.reference))"))\(monthField)\(reason)\
            <p><button\(" class=\"plain\"", when: !item.blocks.isEmpty)>Say yes\
            <span class="unseen"> to \(item.proposal.title)</span></button></p></form>
            """
    }

    private var decline: Markup {
        let reply = TextField(
            name: field("reply"), label: "What shall we say?", hint: "A kind reason, and what would work instead",
            rows: 2, value: "", problem: problems.sentence(for: field("reply")))
        return """
            <details\(" open", when: reply.problem != nil)><summary>Not this time\
            <span class="unseen">: \(item.proposal.title)</span></summary>\
            \(frame.form(to: "\(ConnectorLinks.refusal(of: item.proposal.reference))"))\(monthField)\(reply.body)\
            <p><button class="plain">Say no, kindly</button></p></form></details>
            """
    }
}
