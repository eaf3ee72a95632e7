import CivilTime
import Domain
import Testing

@testable import Intake

@Suite("Birth")
struct BirthTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func `somebody is a year older from the birthday on`() throws {
        let birth = Birth(earliest: try day("2009-02-16"), latest: try day("2009-02-16"))
        #expect(birth.ages(on: try day("2027-02-15")) == 17...17)
        #expect(birth.ages(on: try day("2027-02-16")) == 18...18)
        #expect(birth.band(on: try day("2027-02-15")) == nil)
        #expect(birth.band(on: try day("2027-02-16")) == .from18)
    }

    @Test func `a year alone gives two ages, and a band where both lie in one`() throws {
        let birth = Birth(earliest: try day("1949-01-01"), latest: try day("1949-12-31"))
        #expect(birth.ages(on: try day("2027-02-15")) == 77...78)
        #expect(birth.band(on: try day("2027-02-15")) == .from75)
    }
}
