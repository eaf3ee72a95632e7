package import CivilTime
package import Domain
package import Hub
import Wording

/// Makes sheets of a month as files that need nothing else, for who prints them from the command line.
package struct PaperPress: Sendable {
    private let hub: CommunityHub
    private let mark: [UInt8]

    /// - Parameters:
    ///   - hub: Whose month.
    ///   - mark: The picture at the head of a sheet, as SVG.
    package init(_ hub: CommunityHub, mark: [UInt8]) {
        self.hub = hub
        self.mark = mark
    }

    /// The page of one sheet.
    ///
    /// - Parameters:
    ///   - kind: Which one.
    ///   - month: A published one.
    ///   - viewer: A connector or the keeper; whose own month they look at is noted.
    /// - Returns: HTML in UTF-8.
    /// - Throws: `.notFound` for a month that is not published, or a member who is not known; what the memory says.
    package func page(
        of kind: SheetKind, in month: YearMonth, as viewer: Viewer
    ) throws(HubError) -> [UInt8] {
        let frame = Frame(
            community: try hub.community(), helpLine: try HelpLine(of: hub), print: .large,
            origin: try hub.publicAddress(), path: nil)
        return try sheet(kind, month, viewer, frame).file(mark: mark)
    }

    private func sheet(
        _ kind: SheetKind, _ month: YearMonth, _ viewer: Viewer, _ frame: Frame
    ) throws(HubError) -> PaperSheet {
        if case .own(let member) = kind {
            return OwnMonthPage(frame: frame, own: try ShowOwnMonth(hub)(month, of: member, as: viewer)).sheet
        }
        guard let programme = try PublishedMonth(month, of: hub) else { throw .notFound(month.description) }
        guard kind == .list else { return PaperMonthPage(frame: frame, programme: programme).sheet }
        return LargeMonthPage(frame: frame, programme: programme, contacts: try LookAround(hub).contacts()).sheet
    }
}

extension PublishedMonth {
    /// What is published of a month; nil where nothing is.
    init?(_ month: YearMonth, of hub: CommunityHub) throws(HubError) {
        guard let found = try LookAround(hub).month(month) else { return nil }
        self.init(
            month: month, intro: found.programme.intro, occurrences: found.occurrences,
            edition: found.programme.version)
    }
}

extension HelpLine {
    /// The person behind the number of a community; on the connector's own pages the one behind her.
    init(of hub: CommunityHub, forConnector: Bool = false) throws(HubError) {
        let connectors = try LookAround(hub).connectors()
        let chosen = forConnector ? connectors.regional ?? connectors.local : connectors.local
        guard let chosen else {
            self.init(name: "us", role: "your community", phone: try hub.community().phone, days: nil)
            return
        }
        self.init(
            name: chosen.firstName, role: forConnector ? "your regional connector" : "your local connector",
            phone: chosen.phone ?? "", days: chosen.days.flatMap(DaysInWords.words))
    }
}
