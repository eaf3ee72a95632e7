import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Publishing a month")
struct PublishProgrammeTests {
    private let town: WorkingTown
    private let march = WorkingTown.month
    /// How often something had become public when the town was taken over.
    private let publicationsBefore: Int

    init() throws {
        let town = try WorkingTown()
        publicationsBefore = try town.read { memory throws(HubError) in try memory.publicationVersion() }
        self.town = town
    }

    private func published() throws -> (version: Int?, rows: Int, publications: Int) {
        try town.read { memory throws(HubError) in
            (
                try memory.programmeMonth(march)?.version, try memory.publicOccurrences(in: march).count,
                try memory.publicationVersion() - publicationsBefore
            )
        }
    }

    @Test func `rows, letters and audit are there together`() throws {
        let publication = try PublishProgramme(town.hub, Settings())(march, as: try AshbourneVale.connector("K01"))
        #expect(publication.version == 1)
        #expect(publication.rows.count == 77 && publication.publicCount == 75)
        #expect(publication.letters == [.email: 32, .phone: 11, .sms: 8, .inPerson: 1, .post: 6])
        #expect(try published() == (1, 75, 1))
        #expect(try town.letters().count == 58)
        let entry = try #require(try town.audit().first)
        #expect([entry.who, entry.action, entry.reference] == ["K01", "publish", "2027-03"])
    }

    @Test func `a letter that cannot be made keeps the whole month back`() throws {
        // Mail can come from the sender, but no way out of the list can be named.
        let community = try town.hub.community()
        try town.write { memory throws(HubError) in
            try memory.save(
                Community(
                    id: community.id, slug: community.slug, name: community.name, zone: community.zone,
                    baseURL: "https://ashbourne vale.example", phone: community.phone, email: community.email,
                    bankHolidays: community.bankHolidays))
        }
        let before = try town.audit().count
        #expect(throws: HubError.self) { try PublishProgramme(town.hub, Settings())(march, as: .keeper) }
        #expect(try published() == (nil, 0, 0))
        #expect(try town.letters().isEmpty)
        #expect(try town.audit().count == before)
    }

    @Test func `the second time is version two, and writes to nobody`() throws {
        _ = try PublishProgramme(town.hub, Settings())(march, as: .keeper)
        let again = try PublishProgramme(town.later(hours: 1), Settings())(march, after: 1, as: .keeper)
        #expect(again.version == 2)
        #expect(again.letters.isEmpty)
        #expect(try published() == (2, 75, 2))
        #expect(try town.letters().count == 58)
    }

    @Test func `who looked at an older version publishes nothing`() throws {
        _ = try PublishProgramme(town.hub, Settings())(march, as: .keeper)
        for seen in [0, 2, -1] {
            #expect(throws: HubError.conflict(.state("2027-03", is: "published as version 1"))) {
                try PublishProgramme(town.hub, Settings())(march, after: seen, as: .keeper)
            }
        }
        #expect(try published() == (1, 75, 1))
    }

    @Test func `a month with nothing for everyone is not published`() throws {
        // Before any group of the programme began.
        let early = month("2017-01")
        #expect(throws: HubError.conflict(.nothingToPublish(early))) {
            try PublishProgramme(town.hub, Settings())(early, as: .keeper)
        }
        #expect(try published().publications == 0)
    }

    @Test func `only the connector of this community and the keeper publish`() throws {
        let others: [Viewer] = [
            .everyone, .member(try AshbourneVale.member(AshbourneVale.pauline)), .matching, .publisher, .courier,
            try AshbourneVale.connector("K00"), try AshbourneVale.connector("K02"),
        ]
        for viewer in others {
            #expect(throws: HubError.forbidden) { try PublishProgramme(town.hub, Settings())(march, as: viewer) }
        }
        #expect(try published() == (nil, 0, 0))
    }

    @Test func `what would be made is what is made`() throws {
        let preview = try PreviewLetters(town.hub, Settings())(as: .keeper)
        let publication = try PublishProgramme(town.hub, Settings())(march, as: .keeper)
        #expect(preview == publication.letters)
    }

    @Test func `who withdrew, paused, left or died before the day gets no letter`() throws {
        let away = ["M003", "M001", "M007"].map { Reference($0) }
        try town.write { memory throws(HubError) in
            for (reference, status) in zip(away, [MemberStatus.paused, .left, .died]) {
                try memory.setMemberStatus(try memory.member(reference).id, to: status)
            }
            try memory.add(
                Consent(
                    member: try memory.member("M012").id, purpose: .programmeByPreferredChannel, state: .withdrawn,
                    givenOn: nil, endedOn: AshbourneVale.today, method: "text", wordingVersion: nil))
        }
        _ = try PublishProgramme(town.hub, Settings())(march, as: .keeper)
        let written = Set(try town.letters().map(\.recipientReference))
        #expect(written.count == 54)
        #expect(written.isDisjoint(with: away + ["M012"]))
    }
}
