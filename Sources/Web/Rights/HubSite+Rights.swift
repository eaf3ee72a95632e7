import Domain
import Hub

extension HubSite {
    /// The use cases behind the pages about people's rights.
    var rights: RightsActions {
        RightsActions(
            desk: rightsDesk, person: personRights,
            erase: { connector, reference, looked, seen throws(HubError) in
                _ = try EraseMember(hub, settings)(
                    reference, as: .connector(connector), alsoRemoving: looked, seen: seen)
                moved()
            },
            outsider: outsiderRights,
            eraseOutsider: { connector, reference, looked, seen throws(HubError) in
                _ = try EraseOutsider(hub, settings)(
                    reference, as: .connector(connector), alsoRemoving: looked, seen: seen)
                moved()
            },
            ask: { connector, kind, member, note throws(HubError) in
                _ = try KeepDataRequests(hub).add(kind, about: member, note: note, as: .connector(connector))
            },
            close: { connector, reference, outcome throws(HubError) in
                _ = try KeepDataRequests(hub).close(reference, as: outcome, by: .connector(connector))
            },
            holdMail: { connector throws(HubError) in try MailGate(hub).close(as: .connector(connector)) },
            releaseMail: { connector, isDropping throws(HubError) in
                _ = try MailGate(hub).open(isDropping: isDropping, as: .connector(connector))
            },
            consent: { connector, reference, purpose, answer, method throws(HubError) in
                _ = try ChangeConsent(hub)(reference, purpose, answer, method: method, as: .connector(connector))
                moved()
            })
    }

    @Sendable private func rightsDesk(_ connector: Identifier<Connector>) throws(HubError) -> RightsDesk {
        let viewer = Viewer.connector(connector)
        return RightsDesk(
            requests: try KeepDataRequests(hub).list(as: viewer), hold: try MailGate(hub).hold(as: viewer),
            retention: try KeepNoLonger(hub, settings).preview(as: viewer))
    }

    @Sendable private func outsiderRights(
        _ connector: Identifier<Connector>, _ reference: Reference
    ) throws(HubError) -> OutsiderRights {
        let plan = try EraseOutsider(hub, settings).plan(reference, as: .connector(connector))
        return OutsiderRights(
            outsider: plan.outsider, mentions: plan.mentions, mark: plan.mentions.mark,
            lettersEmptied: plan.lettersEmptied, lettersAnew: plan.lettersAnew)
    }

    @Sendable private func personRights(
        _ connector: Identifier<Connector>, _ reference: Reference
    ) throws(HubError) -> PersonRights {
        let viewer = Viewer.connector(connector)
        let plan = try EraseMember(hub, settings).plan(reference, as: viewer)
        let answers = try ChangeConsent(hub).receipts(of: reference, as: viewer)
        return PersonRights(
            reference: reference, fullName: plan.fullName,
            records: try ExportMember.records(of: reference, in: hub, as: viewer),
            consents: Dictionary(answers.map { ($0.purpose, $0.state) }) { _, newest in newest }, held: plan.held,
            mentions: plan.mentions, mark: plan.mentions.mark, lettersEmptied: plan.lettersEmptied,
            lettersAnew: plan.lettersAnew,
            hosting: plan.hosting)
    }
}
