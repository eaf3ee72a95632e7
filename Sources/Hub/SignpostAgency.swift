import CivilTime
package import Domain
import Store

/// An agency asks how people come to us: it gets a leaflet, and we keep its name and the day, and nothing of any person.
package struct SignpostAgency {
    let hub: CommunityHub

    /// What stands on the leaflet.
    package struct Leaflet: Sendable, Hashable {
        package let community: String
        package let phone: String
        package let email: String
        package let code: String
        /// The next gatherings that need no asking first, soonest first.
        package let next: [PublicOccurrence]
    }

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Notes that an agency was told, and gives it the leaflet; the same agency on the same day is noted once.
    ///
    /// - Throws: `.problems` without the agency's name.
    package func callAsFunction(_ agency: String, formKey: String = "") throws(HubError) -> Leaflet {
        let (agency, now) = (agency.line, hub.clock.now())
        guard !agency.isEmpty else { throw .problems([Problem(field: "agency", kind: .missing)]) }
        guard !agency.isLonger(than: AnswersCheck.nameLimit) else {
            throw .problems([Problem(field: "agency", kind: .tooLong(limit: AnswersCheck.nameLimit))])
        }
        let code = try hub.store.write(as: .keeper, at: now) { memory throws(HubError) in
            let today = try memory.community().zone.wallTime(at: now).date
            let known = try memory.signposts()
            if let same = known.first(where: { $0.on == today && $0.agency.lowercased() == agency.lowercased() }) {
                return same.code
            }
            let code = Self.code(after: known.map(\.code))
            try memory.save(
                Signpost(id: hub.identities.new(), agency: agency, on: today, code: code, isCodeUsed: false))
            try memory.audit(action: "signpost", entity: "signpost", reference: Reference(code))
            return code
        }
        return try leaflet(code: code)
    }

    /// The leaflet without noting anything, for somebody who only looks.
    package func leaflet(code: String = "") throws(HubError) -> Leaflet {
        let community = try hub.community()
        let today = hub.today(in: community.zone)
        let next = try hub.store.read(as: .everyone) { memory throws(HubError) in
            try memory.publicOccurrences(from: today, to: today.adding(days: 31))
        }
        let open = next.filter { $0.status == .confirmed && $0.start.date > today }
        let coffee = open.filter { $0.title.lowercased().contains("coffee") }
        return Leaflet(
            community: community.name, phone: community.phone, email: community.email, code: code,
            next: Array((coffee.prefix(1) + open.filter { !coffee.prefix(1).contains($0) }).prefix(3)))
    }

    /// Notes that somebody rang and named a code.
    package func used(_ code: String, as viewer: Viewer) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let code = code.line.uppercased()
            guard let known = try memory.signposts().first(where: { $0.code == code }) else { throw .notFound(code) }
            try memory.save(
                Signpost(id: known.id, agency: known.agency, on: known.on, code: known.code, isCodeUsed: true))
        }
    }

    /// Who was told, the newest first.
    package func told(as viewer: Viewer) throws(HubError) -> [Signpost] {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.signposts() }
    }

    /// `SP1`, `SP2`…: short enough to say on the telephone.
    private static func code(after known: [String]) -> String {
        "SP\((known.compactMap { Int($0.dropFirst(2)) }.max() ?? 0) + 1)"
    }
}
