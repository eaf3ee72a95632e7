package import CivilTime
package import Domain
import ProgrammeCheck
import Programming
import Store

/// Publishes a month: its rows are kept as they are told, and everyone who asked for it is written to once.
package struct PublishProgramme {
    let hub: CommunityHub
    let settings: Settings

    /// - Parameters:
    ///   - hub: The hub.
    ///   - settings: Whom letters come from.
    package init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        self.settings = settings
    }

    /// Publishes a month, or its next version; rows, letters and audit are one change.
    ///
    /// - Parameters:
    ///   - month: The month.
    ///   - seen: The version that was looked at; nil publishes whatever there is now.
    ///   - reason: Why what stands in the way may go ahead; kept.
    ///   - viewer: A connector or the keeper.
    /// - Returns: What became public, and the letters by the channel people like; none where the month was out before,
    ///   since nobody is told the same month twice.
    /// - Throws: `.forbidden`; `.conflict(.nothingToPublish)` where nothing happens in the month;
    ///   `.conflict(.mustSettle)` where something stands in the way that nobody has answered for.
    package func callAsFunction(
        _ month: YearMonth, after seen: Int? = nil, inSpiteOf reason: String? = nil, as viewer: Viewer
    ) throws(HubError) -> Publication {
        let now = hub.clock.now()
        return try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let community = try memory.community()
            let today = community.zone.wallTime(at: now).date
            let rows = MonthBuilder(try memory.programmeFacts(today: today)).occurrences(in: month)
            guard rows.contains(where: { $0.audience == .public }) else {
                throw .conflict(.nothingToPublish(month))
            }
            let before = try memory.programmeMonth(month)?.version ?? 0
            guard seen == nil || seen == before else {
                throw .conflict(.state("\(month)", is: "published as version \(before)"))
            }
            try settle(rows, of: month, reason.lines, memory, today: today)
            let version = try memory.publish(month, rows).version
            let letters = before == 0 ? try queueLetters(month, in: memory, today: today) : [:]
            try memory.audit(
                action: "publish", entity: "programme_month", reference: Reference("\(month)"), fields: ["version"])
            return Publication(month: month, version: version, rows: rows, letters: letters)
        }
    }

    /// Goes on only where nothing stands in the way that somebody has not answered for, or answers for now.
    private func settle(
        _ rows: [Occurrence], of month: YearMonth, _ reason: String?, _ memory: Writing, today: CivilDate
    ) throws(HubError) {
        let overrides = try memory.overrides(of: month)
        let check = MonthCheck(try memory.checkFacts(of: month, today: today))
        let open = check.conflicts(in: rows, of: month).filter { conflict in
            conflict.blocks(rows) && !overrides.contains { $0.answers(conflict) }
        }
        guard !open.isEmpty else { return }
        guard let reason else { throw .conflict(.mustSettle(month, open.count)) }
        try memory.goAhead(open, in: month, because: reason)
        try memory.audit(
            action: "override", entity: "programme_month", reference: Reference(month.description),
            fields: Set(open.map(\.kind.rawValue)).sorted(), reason: reason)
    }

    private func queueLetters(
        _ month: YearMonth, in memory: Writing, today: CivilDate
    ) throws(HubError) -> [Channel: Int] {
        let calendar = try FeedPress.calendar(of: try PublicProgramme(from: memory, today: today))
        return try MonthLetters(hub, from: settings.sender).queue(month, calendar: calendar, in: memory, today: today)
    }
}

/// What a publication came to.
package struct Publication: Sendable, Hashable {
    package let month: YearMonth
    package let version: Int
    /// Every row of the month, every audience.
    package let rows: [Occurrence]
    /// How many letters go by which channel.
    package let letters: [Channel: Int]

    /// How many rows everyone may see.
    package var publicCount: Int { rows.count { $0.audience == .public } }
}
