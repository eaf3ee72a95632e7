package import Domain
import Mail
import Store
import Wording

/// How the hub is set up: what a connector may change by herself, beside what is set where the hub runs.
package struct KeepSettings {
    let hub: CommunityHub
    let settings: Settings

    package init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        self.settings = settings
    }

    /// What a connector may change, as text.
    package struct Change: Sendable, Hashable {
        /// Her own number.
        package var phone: String
        /// When somebody answers, such as `Tue Wed Thu`; empty where it is not said.
        package var days: String
        package var communityPhone: String

        package init(phone: String, days: String, communityPhone: String) {
            self.phone = phone
            self.days = days
            self.communityPhone = communityPhone
        }
    }

    package struct Facts: Sendable {
        package let community: Community
        package let present: Change
        /// Where people reach the hub.
        package let address: String
        /// Whom letters come from.
        package let sender: String
        /// The host that letters are handed to; nil where they are kept as files.
        package let mailServer: String?
        /// Where the connector's own letters go.
        package let email: String
    }

    /// - Throws: `.forbidden` for all but a connector.
    package func callAsFunction(as viewer: Viewer) throws(HubError) -> Facts {
        let address = try hub.publicAddress()
        return try hub.store.read(as: viewer) { memory throws(HubError) in
            let (community, connector) = (try memory.community(), try own(viewer, memory))
            return Facts(
                community: community,
                present: Change(
                    phone: connector.phone ?? "", days: connector.days ?? "", communityPhone: community.phone),
                address: address, sender: settings.sender?.address ?? community.email,
                mailServer: settings.server?.host, email: connector.email ?? "")
        }
    }

    /// Keeps what is otherwise than before; the same again changes nothing.
    ///
    /// - Returns: Whether anything has changed.
    /// - Throws: `.problems` with the fields `phone`, `days` and `community_phone`; `.forbidden`.
    package func change(_ change: Change, as viewer: Viewer) throws(HubError) -> Bool {
        let change = Change(
            phone: change.phone.line, days: change.days.line, communityPhone: change.communityPhone.line)
        let problems = self.problems(of: change)
        guard problems.isEmpty else { throw .problems(problems) }
        return try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let (community, before) = (try memory.community(), try own(viewer, memory))
            let after = before.answering(at: change.phone, on: change.days)
            if after != before {
                try memory.save(after)
                try memory.audit(
                    action: "change", entity: "connector", reference: before.reference, fields: ["phone", "days"])
            }
            let isRungElsewhere = community.phone != change.communityPhone
            if isRungElsewhere {
                try memory.save(community.rung(at: change.communityPhone))
                try memory.audit(
                    action: "change", entity: "community", reference: Reference(community.slug.rawValue),
                    fields: ["phone"])
            }
            guard after != before || isRungElsewhere else { return false }
            try memory.bumpPublication()
            return true
        }
    }

    private func problems(of change: Change) -> [Problem] {
        var problems: [Problem] = []
        for (field, number) in [("phone", change.phone), ("community_phone", change.communityPhone)] {
            if number.isEmpty {
                problems.append(Problem(field: field, kind: .missing))
            } else if !AnswersCheck.isPhone(number) {
                problems.append(Problem(field: field, kind: .notAPhone))
            }
        }
        if !change.days.isEmpty, DaysInWords.words(change.days) == nil {
            problems.append(Problem(field: "days", kind: .notAChoice))
        }
        return problems
    }

    private func own(_ viewer: Viewer, _ memory: Reading) throws(HubError) -> Connector {
        // Whoever builds another community's month, or stands behind those who do, is not rung here.
        guard case .connector(let id) = viewer, memory.role == .localConnector,
            let found = try memory.connectors().first(where: { $0.id == id })
        else { throw .forbidden }
        return found
    }
}

extension Connector {
    /// The same connector, rung at another number or on other days.
    fileprivate func answering(at phone: String, on days: String) -> Connector {
        Connector(
            id: id, reference: reference, name: name, kind: kind, area: area, hostPartner: hostPartner,
            hoursPerWeek: hoursPerWeek, days: days.isEmpty ? nil : days, phone: phone, email: email,
            startedOn: startedOn)
    }
}

extension Community {
    /// The same community, rung at another number.
    fileprivate func rung(at phone: String) -> Community {
        Community(
            id: id, slug: slug, name: name, zone: zone, baseURL: baseURL, phone: phone, email: email,
            bankHolidays: bankHolidays)
    }
}
