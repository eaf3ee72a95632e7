import Domain
import Testing
import Wording

@Suite("Places in words")
struct PlaceWordsTests {
    @Test func `a public venue is its name, address, area and postcode in one line`() throws {
        let place = PublicPlace.venue(try Facts.library())
        #expect(PlaceWords.name(place) == "Ashbourne Vale Library")
        #expect(PlaceWords.line(place) == "Ashbourne Vale Library, Church Lane, Old Town, AV1 2AE")
    }

    @Test func `what is joined from home has no address`() throws {
        let place = PublicPlace.venue(try Facts.onlineRoom())
        #expect(PlaceWords.name(place) == "Online or by phone")
        #expect(PlaceWords.line(place) == "Online or by phone. We tell the people who are coming how to join")
    }

    @Test func `a described place is its description, and a private one is told later`() {
        #expect(PlaceWords.line(.described("The Hop Pole, Dyers Lane")) == "The Hop Pole, Dyers Lane")
        #expect(PlaceWords.line(.toldToThoseComing) == "We tell the people who are coming where it is")
    }

    @Test(arguments: [
        (0, "a few steps"), (49, "a few steps"), (50, "100 metres"), (640, "600 metres"), (949, "900 metres"),
        (950, "1 km"), (1_049, "1 km"), (1_100, "1.1 km"), (12_340, "12.3 km"),
    ])
    func `a distance is rounded to what people can picture`(_ metres: Int, _ words: String) {
        #expect(PlaceWords.distance(metres: metres) == words)
    }
}
