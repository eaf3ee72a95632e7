import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Joining")
struct RegisterMemberTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    private func answers(_ change: (inout RegisterMember.Answers) -> Void = { _ in }) throws -> RegisterMember.Answers {
        var answers = RegisterMember.Answers()
        answers.fullName = "Ada Byron-King"
        answers.knownAs = "Ada"
        answers.email = "ada@example.org"
        answers.preferredChannel = .email
        answers.interests = [try #require(Slug(rawValue: "knitting"))]
        answers.ownWords = "counting machines"
        answers.gifts = [
            RegisterMember.GivenGift(
                dimension: .head, description: "Sums", willShare: true, willTeach: true, willHost: false)
        ]
        answers.free = [WeekPart(.tuesday, .afternoon)]
        answers.area = "OT"
        answers.travelMode = .walk
        answers.reachMetres = 1_500
        answers.needs = [.stepFree]
        answers.consents = [.keepMyDetails, .matchAndIntroduce]
        answers.isAdult = true
        answers.formKey = "key"
        change(&answers)
        return answers
    }

    private func problems(_ change: (inout RegisterMember.Answers) -> Void) throws -> Set<Problem> {
        let answers = try answers(change)
        do throws(HubError) {
            _ = try RegisterMember(town.hub)(answers)
            return []
        } catch {
            guard case .problems(let problems) = error else { throw error }
            return Set(problems)
        }
    }

    private func memberCount() throws -> Int {
        try town.read { memory throws(HubError) in try memory.members().count }
    }

    @Test func `a person is with us as they told it`() throws {
        let reference = try RegisterMember(town.hub)(try answers())
        #expect(reference == "M063")
        let ada = try town.read { memory throws(HubError) in try memory.member("M063") }
        #expect(
            [ada.fullName, ada.knownAs, ada.email, ada.howJoined] == [
                "Ada Byron-King", "Ada", "ada@example.org", "self",
            ])
        #expect(ada.status == .active && ada.joinedOn == AshbourneVale.today)
        #expect(ada.travel == Travel(mode: .walk, reach: 1_500))
        try town.read { memory throws(HubError) in
            let (told, gifts) = (try memory.memberInterests(of: ada.id), try memory.gifts(of: ada.id))
            #expect(told.map(\.words) == [nil, "counting machines"])
            #expect(gifts.map(\.description) == ["Sums"] && gifts.map(\.reference) == ["GF105"])
            let (free, needs) = (try memory.availability(of: ada.id), try memory.accessNeeds(of: ada.id))
            #expect(free.map(\.weekday) == [.tuesday] && needs == [.stepFree])
        }
        #expect(try FindMatches(town.hub)(member: "M063").matches.count == 2)
        #expect(try town.audit().map(\.action) == ["join"])
    }

    @Test func `each consent is kept as it was answered, and what was not asked has no answer`() throws {
        _ = try RegisterMember(town.hub)(try answers { $0.consents = [.keepMyDetails, .programmeByPreferredChannel] })
        let consents = try town.read { memory throws(HubError) in
            try memory.consents(of: try memory.member("M063").id)
        }
        #expect(
            consents.mapValues(\.state) == [
                .keepMyDetails: .given, .matchAndIntroduce: .refused, .shareFirstNameWithHosts: .refused,
                .shareAccessNeedsWithHosts: .refused, .programmeByPreferredChannel: .given,
            ])
        #expect(consents[.keepMyDetails]?.givenOn == AshbourneVale.today)
        #expect(consents[.matchAndIntroduce]?.givenOn == nil)
        #expect(consents.values.allSatisfy { $0.method == "online_form" && $0.wordingVersion == "v2027-02" })
    }

    @Test func `a consent the form does not ask about is not taken from it`() throws {
        _ = try RegisterMember(town.hub)(try answers { $0.consents.formUnion([.healthInformation, .photos]) })
        let consents = try town.read { memory throws(HubError) in
            try memory.consents(of: try memory.member("M063").id)
        }
        #expect(consents[.healthInformation] == nil && consents[.photos] == nil)
    }

    @Test func `without consent to keep details, or under eighteen, nothing at all is kept`() throws {
        #expect(
            try problems { $0.consents = [.matchAndIntroduce, .programmeByPreferredChannel] }
                == [Problem(field: "keep_my_details", kind: .needsConsent)])
        #expect(try problems { $0.isAdult = false } == [Problem(field: "adult", kind: .needsAdult)])
        #expect(try memberCount() == 62)
        #expect(try town.audit().isEmpty)
        let receipt = try town.read { memory throws(HubError) in try memory.receipt(for: "key") }
        #expect(receipt == nil)
    }

    @Test func `everything that needs another look is said at once`() throws {
        let found = try problems {
            $0 = RegisterMember.Answers()
            $0.phone = "12"
            $0.mobile = "call me"
            $0.email = "ada@"
            $0.reachMetres = -1
            $0.interests = [Slug(naming: "nowhere")]
        }
        #expect(
            found == [
                Problem(field: "name", kind: .missing), Problem(field: "phone", kind: .notAPhone),
                Problem(field: "mobile", kind: .notAPhone), Problem(field: "email", kind: .notAnEmail),
                Problem(field: "channel", kind: .missing), Problem(field: "area", kind: .missing),
                Problem(field: "reach", kind: .notAChoice), Problem(field: "interests", kind: .notAChoice),
                Problem(field: "keep_my_details", kind: .needsConsent), Problem(field: "adult", kind: .needsAdult),
            ])
    }

    @Test(arguments: [
        (Channel.email, "email"), (.sms, "mobile"), (.phone, "phone"), (.post, "address"),
    ])
    func `the way a person likes best needs its own address`(channel: Channel, field: String) throws {
        let found = try problems {
            ($0.email, $0.phone, $0.mobile, $0.addressLine) = (nil, nil, nil, nil)
            if channel == .email { $0.phone = "01632 960999" } else { $0.email = "ada@example.org" }
            $0.preferredChannel = channel
        }
        #expect(found == [Problem(field: field, kind: .missing)])
    }

    @Test func `somebody must be reachable somehow`() throws {
        let found = try problems {
            $0.email = nil
            $0.preferredChannel = .inPerson
        }
        #expect(found == [Problem(field: "phone", kind: .noWayToReach)])
    }

    @Test func `pressing twice joins once`() throws {
        let first = try RegisterMember(town.hub)(try answers())
        let second = try RegisterMember(town.hub)(try answers { $0.fullName = "" })
        #expect(first == second)
        #expect(try memberCount() == 63)
    }

    @Test func `two people whose forms carry no key are two people`() throws {
        let first = try RegisterMember(town.hub)(try answers { $0.formKey = "" })
        let second = try RegisterMember(town.hub)(try answers { ($0.formKey, $0.fullName) = ("", "Grace Hopper") })
        #expect(first == "M063" && second == "M064")
    }

    @Test(arguments: [
        String(repeating: "A", count: 32 << 10), "A" + String(repeating: "\u{301}", count: 16 << 10),
    ])
    func `a name of 32 kilobytes is too long, however few letters it looks like`(name: String) throws {
        let limit = Problem.Kind.tooLong(limit: 100)
        #expect(try problems { $0.fullName = name } == [Problem(field: "name", kind: limit)])
        #expect(try problems { $0.knownAs = name } == [Problem(field: "known_as", kind: limit)])
        #expect(try problems { $0.postcode = name } == [Problem(field: "postcode", kind: limit)])
        #expect(
            try problems { $0.addressLine = name } == [Problem(field: "address", kind: .tooLong(limit: 200))])
        #expect(
            try problems { $0.ownWords = name + name } == [Problem(field: "own_words", kind: .tooLong(limit: 2_000))])
        #expect(try memberCount() == 62)
    }

    @Test func `a form of 32 kilobytes in every choice is refused or taken, and never breaks`() throws {
        let found = try problems {
            $0.interests = (0..<4_000).map { Slug(naming: "choice \($0)") }
            $0.phone = String(repeating: "1", count: 32 << 10)
            $0.email = String(repeating: "a", count: 32 << 10) + "@example.org"
        }
        #expect(
            found == [
                Problem(field: "interests", kind: .notAChoice), Problem(field: "phone", kind: .notAPhone),
                Problem(field: "email", kind: .notAnEmail),
            ])
    }

    @Test func `control characters do not travel into names`() throws {
        _ = try RegisterMember(town.hub)(
            try answers {
                $0.fullName = "Ada\r\nBcc: all@example.org\u{0}"
                $0.knownAs = "Ada\u{1B}[2J\u{7F}"
                $0.addressLine = "1 High Street\r\nOld Town"
                $0.consents = Set(ConsentPurpose.askedAtTheDoor)
            })
        let ada = try town.read { memory throws(HubError) in try memory.member("M063") }
        for text in [ada.fullName, ada.knownAs, ada.addressLine ?? ""] {
            #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control }, "\(text)")
            #expect(!text.isEmpty)
        }
        _ = try PublishProgramme(town.hub, Settings())(WorkingTown.month, as: .keeper)
        let letter = try #require(try town.letters().first { $0.recipientReference == "M063" }?.message)
        let head = String(decoding: letter, as: UTF8.self).split(separator: "\r\n\r\n")[0]
        #expect(!head.split(separator: "\r\n").contains { $0.hasPrefix("Bcc:") })
    }

    @Test func `a name of control characters only is no name`() throws {
        #expect(try problems { $0.fullName = "\u{0}\u{1}\r\n" } == [Problem(field: "name", kind: .missing)])
    }

    @Test(arguments: [
        "ada@example.org\r\nBcc: all@example.org", "ada@example.org,all@example.org", "a b@example.org",
        "ada@example", "@example.org", "ada@ex\u{0}ample.org", "<ada@example.org>",
    ])
    func `what could not stand in a mail is no address`(email: String) throws {
        #expect(try problems { $0.email = email } == [Problem(field: "email", kind: .notAnEmail)])
    }

    @Test func `an interest of a special category is not taken from a form`() throws {
        #expect(
            try problems { $0.interests = [Slug(naming: "faith")] } == [Problem(field: "interests", kind: .notAChoice)])
    }
}
