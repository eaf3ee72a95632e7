import CivilTime
package import Domain
import Store

/// A host tells who came and how it goes on, once an event was held; and puts it right later.
package struct TellAfter {
    let hub: CommunityHub

    package static let wordsLimit = 2000

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Keeps what the host tells.
    ///
    /// Somebody who came by an offer is one visit nearer to being settled, and is not where it
    /// is put right.
    ///
    /// - Parameters:
    ///   - report: With the version that was looked at.
    ///   - event: One that was held.
    ///   - member: Its host.
    /// - Throws: `.problems`; `.conflict(.state)` before it was held, or where it was told anew since; `.notFound` for
    ///   everybody else.
    package func callAsFunction(
        _ report: HostReport, of event: Reference, by member: Identifier<Member>
    ) throws(HubError) {
        let shown = try ShowHostPack(hub)(event, as: .member(member))
        guard shown.wasHeld else { throw .conflict(.state(shown.pack.event.title, is: "not_held_yet")) }
        var report = report
        report.words = report.words.lines
        let problems = Self.problems(report, shown.pack)
        guard problems.isEmpty else { throw .problems(problems) }
        try hub.store.write(as: .member(member), at: hub.clock.now()) { memory throws(HubError) in
            try memory.save(report, of: event)
            try memory.audit(
                action: "tell after", entity: "event", reference: event,
                fields: ["attendance", "again", "next_host", "words"])
        }
    }

    /// Only those can have come, or hold the next one, whose name the host may know.
    private static func problems(_ report: HostReport, _ pack: HostPack) -> [Problem] {
        let named = Set(pack.guests.filter { $0.firstName != nil }.map(\.key))
        var problems = report.outcomes.keys.sorted().filter { !named.contains($0) }.map {
            Problem(field: "came_\($0)", kind: .notAChoice)
        }
        if !(0...HostReport.mostOthers).contains(report.others) {
            problems.append(Problem(field: "others", kind: .missing))
        }
        if let next = report.nextHost, !named.contains(next) {
            problems.append(Problem(field: "next_host", kind: .notAChoice))
        }
        if report.words?.isLonger(than: wordsLimit) == true {
            problems.append(Problem(field: "words", kind: .tooLong(limit: wordsLimit)))
        }
        return problems
    }
}
