import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Writing down somebody who rings")
struct AddMemberTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    private func facts(
        _ fields: [PersonField: String], words: String = "", agrees: Set<ConsentPurpose> = []
    ) -> AddMember.Facts {
        var facts = AddMember.Facts()
        facts.fields = fields.merging([.name: "Irene Shaw"]) { told, _ in told }
        facts.words = words
        facts.consents = agrees
        facts.witness = "K01"
        facts.isAdult = true
        return facts
    }

    private func add(_ facts: AddMember.Facts, as viewer: Viewer? = nil) throws -> AddMember.Added {
        try AddMember(town.hub)(facts, as: viewer ?? AshbourneVale.connector("K01"))
    }

    private func member(_ reference: Reference) throws -> Member {
        try town.read { memory throws(HubError) in try memory.member(reference) }
    }

    private func problems(_ facts: AddMember.Facts) -> [Problem] {
        do { _ = try add(facts) } catch HubError.problems(let problems) { return problems } catch {
            Issue.record(error)
        }
        return []
    }

    @Test func `with their own words and their yes they are a member, and it stands who heard it`() throws {
        let words = "I miss my knitting, and I would like to come on a Tuesday"
        let added = try add(
            facts(
                [.phone: "01632 960500", .area: "Old Town", .free: "Tue PM, Thu AM", .needs: "step_free"],
                words: words, agrees: [.keepMyDetails, .matchAndIntroduce]))
        #expect(added.reference == "M063" && added.status == .active && added.alike.isEmpty)
        let irene = try member("M063")
        #expect(irene.selfSaid == SelfSaid(words: words, on: AshbourneVale.today, method: .spoken, witness: "K01"))
        #expect(irene.knownAs == "Irene" && irene.preferredChannel == .phone && irene.joinedOn == AshbourneVale.today)
        try town.read { memory throws(HubError) in
            let consents = try memory.consents(of: irene.id)
            #expect(Set(consents.keys) == [.keepMyDetails, .matchAndIntroduce])
            #expect(consents[.keepMyDetails]?.recordedBy == "K01" && consents[.keepMyDetails]?.method == "spoken")
            let (free, needs) = (try memory.availability(of: irene.id), try memory.accessNeeds(of: irene.id))
            #expect(free.map(\.weekday) == [.tuesday, .thursday] && needs == [.stepFree])
            let entry = try memory.audit(limit: 1).first
            #expect(entry?.action == "add" && entry?.who == "K01" && entry?.reference == "M063")
            #expect(entry?.fields.contains("phone") == true)
        }
    }

    @Test func `without words, or without the yes, they have only asked`() throws {
        let silent = try add(facts([.phone: "01632 960500"], agrees: [.keepMyDetails]))
        let unsure = try add(facts([.name: "Tom Field", .email: "tom@circles.example"], words: "I may come"))
        #expect(silent.status == .enquiry && unsure.status == .enquiry)
        #expect(try member(unsure.reference).selfSaid?.words == "I may come")
        #expect(try member(silent.reference).area == nil)
        let matched = try FindMatches(town.hub)().matches.map(\.wish.member)
        #expect(!matched.contains(try member(silent.reference).id))
    }

    @Test func `an enquiry is taken in by their own words, and only once`() throws {
        var own = facts([:], words: "Yes, put me down", agrees: [.keepMyDetails])
        own.helpedBy = "her sister"
        #expect(try TakeIn(town.hub)("M061", own, as: .keeper) == .active)
        let winnie = try member("M061")
        #expect(winnie.status == .active && winnie.selfSaid?.words == "Yes, put me down")
        let consent = try town.read { memory throws(HubError) in
            try memory.consents(of: winnie.id)[.keepMyDetails]
        }
        #expect(consent?.helpedBy == "her sister" && consent?.recordedBy == "keeper")
        #expect(throws: HubError.conflict(.step(of: "M061", from: "active", to: "active"))) {
            try TakeIn(town.hub)("M061", own, as: .keeper)
        }
        #expect(throws: HubError.problems([Problem(field: "words", kind: .missing)])) {
            let other = try add(facts([.phone: "01632 960501"]))
            _ = try TakeIn(town.hub)(other.reference, facts([:]), as: .keeper)
        }
    }

    @Test func `what cannot be is said field by field, and nothing is kept`() throws {
        #expect(problems(facts([:])).map(\.kind) == [.noWayToReach])
        #expect(problems(facts([.name: " ", .phone: "01632 960500"])).map(\.field) == ["name"])
        let odd = facts([.phone: "ring me", .email: "no", .area: "Atlantis", .ageBand: "17", .free: "Caturday PM"])
        #expect(Set(problems(odd).map(\.field)) == ["phone", "email", "area", "age_band", "free"])
        var young = facts([.phone: "01632 960500"], words: "Hello", agrees: [.keepMyDetails])
        young.isAdult = false
        #expect(problems(young).map(\.kind) == [.needsAdult])
        var tomorrow = facts([.phone: "01632 960500"], words: "Hello")
        tomorrow.saidOn = AshbourneVale.today.adding(days: 1)
        #expect(problems(tomorrow).map(\.field) == ["said_on"])
        #expect(try town.read { memory throws(HubError) in try memory.members().count } == 62)
    }

    @Test func `a name or a number that we know is told, and proves nothing`() throws {
        let sameName = try add(facts([.name: "doreen ackroyd", .phone: "01632 960999"]))
        #expect(sameName.alike == ["M001"])
        let sameNumber = try add(facts([.name: "A Neighbour", .phone: "01632-960-114"]))
        #expect(sameNumber.alike == ["M001"])
    }

    @Test func `pressing twice writes down once, and only a connector writes people down`() throws {
        var once = facts([.phone: "01632 960500"])
        once.formKey = "abc"
        #expect(try add(once).reference == add(once).reference)
        for viewer in [Viewer.everyone, .member(try AshbourneVale.member("M001")), .courier] {
            #expect(throws: HubError.forbidden) { try add(facts([.phone: "01632 960500"]), as: viewer) }
        }
    }

    @Test func `who has not said that they are of age has only asked, until they say so`() throws {
        var unasked = facts([.phone: "01632 960500"], words: "I would like to come", agrees: [.keepMyDetails])
        unasked.isAdult = nil
        let added = try add(unasked)
        #expect(added.status == .enquiry)
        // Words and yes are there already; only this was missing.
        #expect(try TakeIn(town.hub)(added.reference, facts([:], agrees: [.keepMyDetails]), as: .keeper) == .active)
        #expect(try member(added.reference).selfSaid?.words == "I would like to come")
        unasked.fields[.ageBand] = "75-84"
        #expect(try add(unasked).status == .active)
    }

    @Test func `every purpose somebody agrees to is kept, and without the words of a form nobody read`() throws {
        let added = try add(
            facts([.phone: "01632 960500"], words: "Yes", agrees: [.keepMyDetails, .photos, .wellbeingQuestions]))
        let consents = try town.read { memory throws(HubError) in
            try memory.consents(of: memory.member(added.reference).id)
        }
        #expect(Set(consents.keys) == [.keepMyDetails, .photos, .wellbeingQuestions])
        #expect(consents.values.allSatisfy { $0.wordingVersion == nil })
    }

    @Test(arguments: ["+44 1632 960114", "0044 1632 960114", "+44 (0)1632 960114", "(01632) 960-114"])
    func `a twin is found by a number however it is written`(number: String) throws {
        #expect(try add(facts([.name: "A Neighbour", .phone: number])).alike == ["M001"])
    }
}
