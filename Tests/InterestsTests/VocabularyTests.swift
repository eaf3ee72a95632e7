import Domain
import Fixtures
import Interests
import Testing

@Suite("The vocabulary")
struct VocabularyTests {
    @Test func `the demo town's words keep their slugs, and stand under an activity`() throws {
        let vocabulary = try Opened.reader().vocabulary
        let town = try AshbourneVale.matchingFacts().interests.values
        #expect(town.count == 61)
        for interest in town {
            let activity = try #require(vocabulary.activity(interest.slug), "\(interest.slug)")
            #expect(activity.family == interest.category, "\(interest.slug)")
            #expect(activity.isSpecialCategory == interest.isSpecialCategory, "\(interest.slug)")
            #expect(activity.openActive == interest.openActive, "\(interest.slug)")
        }
    }

    @Test func `there are 340 activities, and every broader one is there and ends`() throws {
        let vocabulary = try Opened.reader().vocabulary
        #expect(vocabulary.activities.count == 340)
        #expect(Set(vocabulary.activities.map(\.slug)).count == 340)
        for activity in vocabulary.activities where activity.broader != nil {
            #expect(!vocabulary.broader(than: activity).isEmpty)
        }
        let embroidery = try #require(vocabulary.activity(labelled: "Embroidery"))
        #expect(vocabulary.broader(than: embroidery).map(\.label) == ["sewing"])
    }

    @Test func `faith, health, identity and opinion are flagged`() throws {
        let vocabulary = try Opened.reader().vocabulary
        for label in [
            "church group", "mosque community", "prayer group", "dementia cafe", "stroke group", "LGBTQ+ social group",
            "mental health peer support", "addiction recovery", "hearing loss group", "polish community", "politics",
            "trade union retired members", "autism social group", "music for dementia",
        ] {
            #expect(vocabulary.activity(labelled: label)?.isSpecialCategory == true, "\(label)")
        }
        #expect(vocabulary.activity(labelled: "knitting")?.isSpecialCategory == false)
    }

    @Test(arguments: [
        ("knitting | wool", VocabularyError.unreadable(line: 1)), ("[Making]", .unreadable(line: 1)),
        ("[Making] making\nknitting", .unreadable(line: 2)),
        ("[Making] making\nknitting | wool | colour red", .unreadable(line: 2)),
        ("[Making] making\nknitting | | slug Not-A-Slug", .unreadable(line: 2)),
        ("[Making] making\nknitting | | special, special", .unreadable(line: 2)),
        ("# x\n[Making] making\nknitting | \nKnitting | ", .twice("Knitting", line: 4)),
        ("[Making] making\nlace | | under knitting", .unknownBroader("knitting")),
    ])
    func `a file that is not of its form is refused with the line`(text: String, error: VocabularyError) {
        #expect(throws: error) { try Vocabulary(Array(text.utf8)) }
    }

    @Test func `weights of another kind, cut off, or for another vocabulary are refused`() throws {
        let files = try InterestFiles.all()
        let vocabulary = try Vocabulary(files["vocabulary.txt"] ?? [])
        let learnt = files["understanding.bin"] ?? []
        let foreign = Array("CCIW0001".utf8) + learnt.dropFirst(8)
        #expect(throws: WeightsError.foreign) { try LearntWeights(foreign, for: vocabulary) }
        for length in [0, 7, 8, 100, 4_000_000, learnt.count - 1] {
            #expect(throws: WeightsError.self) { try LearntWeights(Array(learnt.prefix(length)), for: vocabulary) }
        }
        #expect(throws: WeightsError.damaged) { try LearntWeights(learnt + [0], for: vocabulary) }
        let other = try Vocabulary(Array("[Making] making\nknitting | wool".utf8))
        #expect(throws: WeightsError.otherVocabulary(340)) { try LearntWeights(learnt, for: other) }
    }

    @Test func `those who match know the same tree, but for what is of a special category`() throws {
        for activity in try Opened.reader().vocabulary.activities {
            let known = BroaderInterests.broader(than: activity.slug)
            #expect(known == (activity.isSpecialCategory ? nil : activity.broader), "\(activity.label)")
        }
    }
}
