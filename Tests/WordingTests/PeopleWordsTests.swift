import Domain
import Testing
import Wording

@Suite("People's answers in words")
struct PeopleWordsTests {
    @Test func `an interest is said back as it was told`() {
        #expect(
            InterestRelation.allCases.map { InterestWords.youSaid($0, "Card making") } == [
                "You said you enjoy card making.", "You said you miss card making.",
                "You said you would like to try card making.", "Your one-page profile speaks of card making.",
            ])
        #expect(InterestWords.category("words") == "Words and stories")
        #expect(InterestWords.category("new_family") == "New family")
    }

    @Test func `access is told as facts, the unknown among them`() {
        let features: Set<AccessFeature> = [
            .hearingLoop, .stepFreeEntrance, AccessFeature(rawValue: "kitchen"), AccessFeature(rawValue: "own_garden"),
        ]
        #expect(
            AccessWords.features(features) == ["step-free entrance", "hearing loop", "kitchen", "own garden"])
        #expect(AccessWords.unknown(in: features) == "Not known: accessible toilet, Changing Places toilet.")
        let all: Set<AccessFeature> = [.stepFreeEntrance, .accessibleToilet, .changingPlaces, .hearingLoop]
        #expect(AccessWords.unknown(in: all) == nil)
    }

    @Test func `a way in is asked for once: who has a wheelchair needs it step-free anyway`() {
        #expect(
            AccessWords.needs([.hearingLoop, .stepFree, .wheelchair]) == [
                "a hearing loop", "a step-free way in and room for a wheelchair",
            ])
        #expect(AccessWords.needs([.stepFree, .quietSpace]) == ["a step-free way in", "a quiet space"])
        // What was written beside it is never dropped.
        let told = [ToldNeed(need: .stepFree, note: "one step is too many"), ToldNeed(need: .wheelchair)]
        #expect(
            AccessWords.needs(told) == [
                "a step-free way in: one step is too many", "a step-free way in and room for a wheelchair",
            ])
        #expect(AccessWords.needs([ToldNeed(need: .stepFree), told[1]]).count == 1)
    }

    @Test func `a row of the month says what is different about it`() throws {
        let moved = try Facts.occurrence(
            "G25", "Relaxed Cinema Trip", "2027-03-22T14:00", "2027-03-22T16:30", kind: .moved,
            planned: "2027-03-29", pence: 450)
        #expect(StatusWords.change(moved) == "Moved from Monday 29 March.")
        let elsewhere = try Facts.occurrence(
            "G01", "Knit and Natter", "2027-03-09T14:00", "2027-03-09T15:30", kind: .moved, planned: "2027-03-09")
        #expect(StatusWords.change(elsewhere) == "Moved: not the usual time or place.")
        #expect(StatusWords.tag(.tentative) == "not sure yet")
        #expect(StatusWords.tag(.cancelled, .moved) == "cancelled")
        #expect(StatusWords.tag(.confirmed, .moved) == "moved")
        #expect(StatusWords.tag(.confirmed) == nil)
    }

    @Test func `a label has a line for each part of the address`() {
        let label = AddressLabel(
            name: "Margaret Hughes", address: "Flat 2, Lock House", town: "Ashbourne Vale", postcode: "AV1 5TD")
        #expect(label?.lines == ["Margaret Hughes", "Flat 2", "Lock House", "Ashbourne Vale", "AV1 5TD"])
        #expect(AddressLabel(name: "Olu", address: " ", town: "Ashbourne Vale", postcode: nil) == nil)
    }
}
