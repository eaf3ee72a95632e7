import CivilTime
import Domain
import Fixtures
import Hub
import SQLite
import Store
import Testing

/// The schema itself refuses what may not be, whoever writes.
@Suite("What the tables refuse")
struct ConstraintTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try AshbourneVale.store(in: folder)
    }

    private func refusal(
        _ sql: SQL, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> DatabaseError.Constraint? {
        let connection = try Connection(path: folder.file("circles.db"), mode: .write)
        do throws(DatabaseError) {
            try connection.execute(sql)
            Issue.record("was not refused", sourceLocation: sourceLocation)
            return nil
        } catch {
            guard case .constraint(let constraint) = error.kind else {
                Issue.record(error, sourceLocation: sourceLocation)
                return nil
            }
            return constraint
        }
    }

    @Test func `consents and the audit are only added to`() throws {
        try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            try memory.audit(action: "read", entity: "member", reference: "M001", fields: ["phone"])
        }
        #expect(try refusal("UPDATE consent SET state = 'given'") == .trigger)
        #expect(try refusal("DELETE FROM consent") == .trigger)
        #expect(try refusal("UPDATE audit SET who = 'nobody'") == .trigger)
        #expect(try refusal("DELETE FROM audit") == .trigger)
    }

    @Test func `a uid never changes and a sequence never falls`() throws {
        #expect(try refusal("UPDATE series SET uid = uid || 'x'") == .trigger)
        #expect(try refusal("UPDATE series SET sequence = -1") == .trigger)
        #expect(try refusal("UPDATE event SET uid = uid || 'x'") == .trigger)
        let event = try #require(try AshbourneVale.tables().events.first)
        let changed = Event(
            id: event.id, reference: event.reference, slug: event.slug, uid: "another", sequence: event.sequence,
            modifiedAt: event.modifiedAt, title: event.title, group: nil, host: nil, venue: nil, locationText: nil,
            audience: .public, start: event.start, end: event.end, status: .confirmed, interests: [], costPence: 0,
            capacity: nil, origin: nil, note: nil)
        #expect(throws: HubError.self) {
            try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
                try memory.saveEvent(changed)
            }
        }
    }

    @Test func `words that the domain does not know`() throws {
        #expect(try refusal("UPDATE member SET status = 'gone'") == .check)
        #expect(try refusal("UPDATE member SET preferred_channel = 'pigeon'") == .check)
        #expect(try refusal("UPDATE member_access_need SET need = 'luck'") == .check)
        #expect(try refusal("UPDATE proposal SET state = 'lost'") == .check)
        #expect(try refusal("UPDATE event SET audience = 'friends'") == .check)
        #expect(try refusal("UPDATE meeting_group SET joining = 'whenever'") == .check)
    }

    @Test func `days and times that are none`() throws {
        #expect(try refusal("UPDATE member SET joined_on = '2027-02-30'") == .check)
        #expect(try refusal("UPDATE event SET start_local = '2027-03-01 10:30'") == .check)
        #expect(try refusal("UPDATE event SET end_local = start_local") == .check)
        #expect(try refusal("UPDATE series SET modified_at = '2027-03-01'") == .check)
        #expect(try refusal("INSERT INTO bank_holiday (on_date) VALUES ('Easter')") == .check)
    }

    @Test func `rows that lean on nothing`() throws {
        #expect(try refusal("UPDATE member SET area = 'nowhere'") == .foreignKey)
        #expect(try refusal("DELETE FROM venue") == .foreignKey)
        #expect(try refusal("DELETE FROM member") == .foreignKey)
    }

    @Test func `a private home whose address is for everyone`() throws {
        #expect(try refusal("UPDATE venue SET is_public = 1 WHERE type = 'private_home'") == .check)
    }

    @Test func `a group run by two, or by none`() throws {
        #expect(try refusal("UPDATE meeting_group SET run_by = 'circles' WHERE run_by = 'partner'") == .check)
        #expect(try refusal("UPDATE meeting_group SET run_by_partner = NULL WHERE run_by = 'partner'") == .check)
    }

    @Test func `two rows of one reference, told by the column`() throws {
        let partner = Partner(
            id: Identifier(rawValue: "x"), reference: "P01", name: "Twin", type: "club", offers: "",
            contact: Contact(name: nil, phone: nil, email: nil))
        #expect(throws: HubError.conflict(.alreadyThere("partner.reference"))) {
            try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in try memory.save(partner) }
        }
    }

    /// Each list of words in the schema is the domain's own; a new word needs a migration.
    @Test func `every word of the domain is known to its table`() throws {
        let connection = try Connection(path: folder.file("circles.db"), mode: .write)
        for method in SayingMethod.allCases {
            try connection.execute("UPDATE member SET said_method = \(method) WHERE reference = 'M001'")
            try connection.execute("UPDATE supporter SET agreed_how = \(method)")
        }
        for kind in TieKind.allCases {
            try connection.execute(
                """
                INSERT INTO tie (member, place, name, kind, ring, shared_with_connector)
                SELECT id, (SELECT count(*) FROM tie), 'A', \(kind), 1, 0 FROM member LIMIT 1
                """)
        }
        for audience in ProfileAudience.allCases {
            try connection.execute(
                "INSERT INTO profile_audience (profile, audience) SELECT id, \(audience) FROM one_page_profile LIMIT 1")
        }
        for state in BookingState.allCases {
            try connection.execute(
                """
                INSERT INTO booking (id, venue, event, state)
                SELECT \(state), venue.id, event.id, \(state) FROM venue, event
                WHERE NOT EXISTS (SELECT 1 FROM booking WHERE booking.venue = venue.id AND booking.event = event.id)
                LIMIT 1
                """)
        }
        try connection.execute(
            "INSERT INTO good_days (id, member, dated, shared_with_connector) SELECT 'g', id, '2027-01-01', 0 FROM member LIMIT 1"
        )
        for (place, kind) in GoodDaysKind.allCases.enumerated() {
            try connection.execute(
                "INSERT INTO good_days_line (id, good_days, place, kind, words) VALUES (\(kind), 'g', \(place), \(kind), 'x')"
            )
        }
        for status in MemberStatus.allCases {
            try connection.execute("UPDATE member SET status = \(status) WHERE reference = 'M001'")
        }
        for channel in Channel.allCases {
            try connection.execute("UPDATE member SET preferred_channel = \(channel) WHERE reference = 'M001'")
        }
        for format in Format.allCases {
            try connection.execute("UPDATE member SET format = \(format) WHERE reference = 'M001'")
        }
        for band in AgeBand.allCases {
            try connection.execute("UPDATE member SET age_band = \(band) WHERE reference = 'M001'")
        }
        for home in HomeSetting.allCases {
            try connection.execute("UPDATE member SET home_setting = \(home) WHERE reference = 'M001'")
        }
        for mode in TravelMode.allCases {
            try connection.execute("UPDATE member SET travel_mode = \(mode) WHERE reference = 'M001'")
        }
        for support in SupportToAttend.allCases {
            try connection.execute("UPDATE member SET support = \(support) WHERE reference = 'M001'")
        }
        for type in VenueType.allCases {
            try connection.execute("UPDATE venue SET type = \(type), is_public = 0 WHERE reference = 'V01'")
        }
        for joining in Joining.allCases { try connection.execute("UPDATE meeting_group SET joining = \(joining)") }
        for status in GroupStatus.allCases { try connection.execute("UPDATE meeting_group SET status = \(status)") }
        for mode in MeetingMode.allCases { try connection.execute("UPDATE meeting_group SET mode = \(mode)") }
        for state in ProposalState.allCases { try connection.execute("UPDATE proposal SET state = \(state)") }
        for audience in Audience.allCases { try connection.execute("UPDATE event SET audience = \(audience)") }
        for status in EventStatus.allCases { try connection.execute("UPDATE event SET status = \(status)") }
        for reply in Reply.allCases { try connection.execute("UPDATE event_reply SET reply = \(reply)") }
        for outcome in AttendanceOutcome.allCases {
            try connection.execute("UPDATE attendance SET outcome = \(outcome)")
        }
        for state in CircleState.allCases { try connection.execute("UPDATE circle SET state = \(state)") }
        for state in FacilitatorState.allCases { try connection.execute("UPDATE facilitator SET state = \(state)") }
        for dimension in GiftDimension.allCases { try connection.execute("UPDATE gift SET dimension = \(dimension)") }
        for kind in FreelancerKind.allCases { try connection.execute("UPDATE freelancer SET kind = \(kind)") }
        for kind in ConnectorKind.allCases { try connection.execute("UPDATE connector SET kind = \(kind)") }
        for audience in InterestAudience.allCases {
            try connection.execute("UPDATE member_interest SET visible_to = \(audience)")
        }
        for state in ConsentState.allCases {
            for purpose in ConsentPurpose.allCases {
                try connection.execute(
                    "INSERT INTO consent (member, purpose, state) SELECT id, \(purpose), \(state) FROM member LIMIT 1")
            }
        }
        for scope in SupporterScope.allCases {
            try connection.execute(
                "INSERT INTO supporter_scope SELECT id, \(scope) FROM supporter LIMIT 1 ON CONFLICT DO NOTHING")
        }
    }
}
