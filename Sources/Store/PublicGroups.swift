package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// The groups everyone may join, by name: active and seasonal ones.
    package func publicGroups(today: CivilDate) throws(HubError) -> [PublicGroup] {
        let surroundings = try publicSurroundings()
        let contacts = try publicContacts()
        let organisers = try organisers()
        return try allGroups().filter { $0.status == .active || $0.status == .seasonal }
            .map { group in
                PublicGroup(
                    group, organiser: organisers[group.runBy], contact: contacts.contact(of: group), surroundings,
                    today: today)
            }
            .sorted { ($0.name, $0.reference) < ($1.name, $1.reference) }
    }

    /// One group that everyone may join.
    package func publicGroup(_ reference: Reference, today: CivilDate) throws(HubError) -> PublicGroup {
        guard let group = try publicGroups(today: today).first(where: { $0.reference == reference }) else {
            throw .notFound(reference.rawValue)
        }
        return group
    }

    /// The names of the organisations that run groups; a volunteer is a person and not one of them.
    private func organisers() throws(HubError) -> [Organiser: String] {
        var names: [Organiser: String] = [:]
        for partner in try allPartners() { names[.partner(partner.id)] = partner.name }
        for venue in try allVenues() where venue.mayBeNamed { names[.venue(venue.id)] = venue.name }
        for freelancer in try allFreelancers() where freelancer.kind != .volunteer {
            names[.freelancer(freelancer.id)] = freelancer.name
        }
        return names
    }
}

extension PublicGroup {
    fileprivate init(
        _ group: Group, organiser: String?, contact: PublicContact, _ surroundings: PublicSurroundings,
        today: CivilDate
    ) {
        self.init(
            reference: group.reference, slug: group.slug, name: group.name, organiser: organiser,
            place: surroundings.place(group.venue, nil),
            series: PublicSeries(group, surroundings, today: today), season: group.season,
            cost: Cost(pence: group.costPence, note: group.costNote),
            interests: surroundings.interests(group.interests), joining: group.joining, mode: group.mode,
            accessNote: group.accessNote, whoFor: group.whoFor, contact: contact, verifiedOn: group.verifiedOn,
            isStale: group.isStale(on: today))
    }
}

extension PublicSeries {
    fileprivate init(_ group: Group, _ surroundings: PublicSurroundings, today: CivilDate) {
        let series = group.series
        let changes = series.exceptions.map { exception in
            PublicChange(
                originalStart: series.start(on: exception.originalDate),
                sequence: exception.sequence, reason: exception.reason,
                what: .init(exception, usual: group.venue, surroundings, today: today))
        }
        self.init(
            uid: series.uid, sequence: series.sequence, modifiedAt: series.modifiedAt,
            firstStart: series.firstStart, firstEnd: series.firstEnd, rule: series.rule, changes: changes)
    }
}

extension PublicChange.What {
    /// A cancelled date that was announced stays to be seen for a while, then it is left out like any other.
    fileprivate init(
        _ exception: SeriesException, usual: Identifier<Venue>?, _ surroundings: PublicSurroundings,
        today: CivilDate
    ) {
        self =
            switch exception.change {
            case .moved(let start, let end, let venue):
                .moved(start: start, end: end, place: surroundings.place(venue ?? usual, nil))
            case .cancelled:
                exception.afterPublication
                    && today.dayNumber - exception.originalDate.dayNumber <= Event.cancelledStaysDays
                    ? .cancelled : .neverAnnounced
            }
    }
}
