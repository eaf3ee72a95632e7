import CivilTime
import Domain
import HTTP
import Hub
import Synchronization
import Testing

@testable import Web

/// A site over the cast, which writes down what was asked of it.
final class TestSite: Sendable {
    let site: Site
    let asked: Journal

    /// What the site asked for that changes something.
    final class Journal: Sendable {
        private let lines = Mutex<[String]>([])
        private let editions = Mutex(1)
        private let rendered = Mutex(0)

        var all: [String] { lines.withLock { $0 } }
        /// How often a month was read in order to render it.
        var readings: Int { rendered.withLock { $0 } }
        var edition: Int { editions.withLock { $0 } }

        func note(_ line: String) { lines.withLock { $0.append(line) } }
        func countReading() { rendered.withLock { $0 += 1 } }
        func nextEdition() { editions.withLock { $0 += 1 } }
    }

    init() throws {
        let cast = try Cast()
        let journal = Journal()
        let month = try cast.month()
        let group = try cast.group()
        let event = try cast.event()
        let memberView = try cast.memberView()
        let connectorMonth = try cast.connectorMonth()
        let upcoming = month.occurrences.filter { $0.title == "Knit and Natter" }
        let feed = Representation(bytes: Array("BEGIN:VCALENDAR".utf8), mediaType: .calendar, entityTag: Self.tag([1]))
        let actions = SiteActions(
            community: { cast.community },
            helpLine: { forConnector in
                guard forConnector else { return Cast.bex }
                return HelpLine(name: "Anthea", role: "your regional connector", phone: "01632 960750", days: nil)
            },
            today: { cast.today },
            publicationVersion: { journal.edition },
            noteFailure: { _ in journal.note("failure") },
            month: { asked in
                journal.countReading()
                return asked == cast.march ? month : nil
            },
            group: { reference throws(HubError) in
                guard reference == group.reference else { throw .notFound(reference.rawValue) }
                return (group, upcoming)
            },
            event: { reference throws(HubError) in
                guard reference == event.reference else { throw .notFound(reference.rawValue) }
                return event
            },
            feed: { $0 == "netherby/programme.ics" ? feed : nil },
            feeds: { cast.feeds },
            search: { viewer, words in cast.found(words, by: viewer) },
            joinChoices: { cast.joinChoices },
            join: { answers throws(HubError) in
                guard !answers.fullName.isEmpty else {
                    throw .problems([Problem(field: JoinField.fullName, kind: .missing)])
                }
                journal.note("joined \(answers.fullName)")
            },
            newFormKey: { "key" },
            visitor: { session in
                switch session {
                case "member": Cast.member
                case "connector": Cast.connector
                default: .nobody
                }
            },
            isGoodLink: { ["for-pauline", "for-bex"].contains($0) },
            signIn: { token, _ throws(HubError) in
                switch token {
                case "for-pauline": ("member", Cast.member)
                case "for-bex": ("connector", Cast.connector)
                default: throw .unauthorised
                }
            },
            signOut: { journal.note("signed out \($0)") },
            memberView: { _ in memberView },
            proposeChoices: { cast.proposeChoices },
            propose: { _, answers throws(HubError) in
                guard !answers.title.isEmpty else {
                    throw .problems([Problem(field: ProposeField.title, kind: .missing)])
                }
                journal.note("proposed \(answers.title)")
                return Reference("PR12")
            },
            monthBeingBuilt: { cast.march },
            connectorMonth: { _, month throws(HubError) in
                guard month == cast.march else {
                    throw month.year == 1999 ? .unavailable(.full) : .internal(hint: "the disk is on fire")
                }
                return connectorMonth
            },
            accept: { _, proposal, reason throws(HubError) in
                guard reason != nil || proposal.rawValue != "PR11" else { throw .conflict(.stillBlocked(proposal)) }
                journal.note("accepted \(proposal)")
            },
            decline: { _, proposal, reply in journal.note("declined \(proposal): \(reply)") },
            publish: { _, month, version throws(HubError) in
                guard version == 0 else { throw .conflict(.state("March 2027", is: "published")) }
                journal.note("published \(month)")
            },
            ringRound: { _, _ in cast.ringRound }, lists: Self.lists(journal))
        let assets = SiteAssets(
            pictures: ["mark.svg": Array("<svg/>".utf8)], compress: { Array($0.prefix($0.count / 2)) }, tag: Self.tag)
        asked = journal
        site = Site(actions: actions, assets: assets, origin: "http://127.0.0.1:8080")
    }

    /// The length and the sum of the bytes are enough to tell the pages of a test apart.
    private static let tag: @Sendable ([UInt8]) -> EntityTag = { bytes in
        let name = "\(bytes.count)-\(bytes.reduce(0) { $0 &* 31 &+ Int($1) }.magnitude)"
        guard let tag = EntityTag(name) else { preconditionFailure("digits make a tag") }
        return tag
    }

    func respond(
        _ method: Method, _ path: String, as role: String? = nil, form: String? = nil,
        headers extra: Headers = Headers()
    ) throws -> Response {
        var headers = extra
        headers.add(.host, "127.0.0.1:8080")
        if let role { headers.add(.cookie, "circles=\(role)") }
        if form != nil { headers.add(.contentType, "application/x-www-form-urlencoded") }
        let sealed = form.map { form in role.map { form + "&seal=\(FormSeal.of(session: $0))" } ?? form }
        let request = try #require(Request(method, path, headers: headers, body: Array((sealed ?? "").utf8)))
        return site.respond(to: request)
    }
}

extension Response {
    var text: String { String(decoding: body.bytes, as: UTF8.self) }
}

extension TestSite {
    /// Lists that are never any, and notes of what was asked.
    fileprivate static func lists(_ journal: Journal) -> ListActions {
        ListActions(
            overview: { _ in ListOverview(runs: [], questions: []) },
            preview: { _, kind, file throws(HubError) in
                journal.note("looked at \(file.name), a list of \(kind)")
                throw .list(.empty)
            },
            store: { _, _ throws(HubError) in throw .list(.movedOn) },
            undo: { _, run in journal.note("took back \(run)") },
            answer: { _, run, row, decision, _ in journal.note("answered \(run) \(row): \(decision.word)") })
    }
}
