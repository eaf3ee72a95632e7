import Domain
import Testing

@testable import Intake

@Suite("Places by name")
struct PlaceBookTests {
    private var book = PlaceBook([
        KnownPlace(reference: Reference("V01"), name: "Old Town Community Centre", type: .communityCentre),
        KnownPlace(reference: Reference("V02"), name: "The Copper Kettle Cafe", type: .cafe),
        KnownPlace(reference: Reference("V03"), name: "Ashbourne Vale Library", type: .library),
        KnownPlace(reference: Reference("V05"), name: "Canalside Boathouse Cafe", type: .cafe),
        KnownPlace(reference: Reference("V06"), name: "St Brannock's Church Hall", type: .churchHall),
        KnownPlace(reference: Reference("V07"), name: "Highfields Hub", type: .communityCentre),
        KnownPlace(reference: Reference("V12"), name: "Circles Connected online room", type: .online),
        KnownPlace(reference: Reference("V13"), name: "A member's garden, Brackenhill", type: .privateHome),
    ])

    @Test(arguments: [
        ("The Copper Kettle Cafe", "V02"), ("copper kettle", "V02"), ("Coper Kettle", "V02"), ("library", "V03"),
        ("the Library, Church Lane", "V03"), ("St. Brannocks", "V06"), ("church hall", "V06"), ("Boat house cafe", ""),
        ("Boathouse", "V05"), ("HIGHFIELDS HUB", "V07"), ("Highfeilds Hub", "V07"), ("on Zoom", "V12"),
        ("Old Town Community Centre (back room)", "V01"),
    ])
    func `a part of a name, or a slip of the pen, is enough where it fits one place`(words: String, expected: String) {
        var book = book
        let place = book.place(words)
        guard !expected.isEmpty else {
            // Two words for one: nobody is sure, and a person is asked or a new place named.
            if case .known = place { Issue.record("\(words) was taken for a place that is known") }
            return
        }
        guard case .known(let reference, _) = place else {
            Issue.record("\(words): \(String(describing: place))")
            return
        }
        #expect(reference.rawValue == expected)
    }

    @Test(arguments: ["cafe", "river", "church", "the park", "Highfields School"])
    func `words that fit several places, or none by name, are asked about`(words: String) {
        var book = book
        guard case .unclear = book.place(words) else {
            Issue.record("\(words): \(String(describing: book.place(words)))")
            return
        }
    }

    @Test(arguments: ["Pat's house", "12 Fuller Street", "members' homes", "my garden", "Doreen’s flat"])
    func `somebody's home is known for one`(words: String) {
        var book = book
        #expect(book.place(words) == .privateHome(words))
    }

    @Test func `a new name is remembered for the rows that follow`() {
        var book = book
        #expect(book.place("Vale Athletic Clubhouse") == .new(name: "Vale Athletic Clubhouse", type: .other))
        #expect(book.place("vale athletic") == .new(name: "Vale Athletic Clubhouse", type: .other))
    }

    @Test func `no place is none`() {
        var book = book
        for words in ["", "-", "tbc", "n/a", "various"] { #expect(book.place(words) == nil, "\(words)") }
    }
}
