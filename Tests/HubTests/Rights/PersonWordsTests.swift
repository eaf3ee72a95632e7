import Domain
import Fixtures
import Hub
import Testing

@Suite("How a person stands in what others wrote")
struct PersonWordsTests {
    private let members: [Member]

    init() throws { members = try AshbourneVale.tables().members }

    private func words(_ member: Member) -> PersonWords {
        PersonWords(member, others: members.filter { $0.id != member.id }.flatMap { [$0.fullName, $0.knownAs] })
    }

    /// Names, numbers and streets of the whole town between words of every day.
    private func text(_ dice: inout Chance, of count: Int) -> String {
        let filler = [
            "the", "library", "on", "Tuesday\n", "for", "a cup of", "tea,", "13:15", "in 2027;", "Rosé", "\r\n ",
        ]
        return (0..<count).map { _ in
            let member = members[dice.next(below: members.count)]
            let told = [
                member.fullName, member.knownAs, member.fullName.uppercased(), member.phone, member.email,
                member.addressLine, member.mobile?.replacing(" ", with: "-"),
                "Mrs \(member.fullName.split(separator: " ").last ?? "")",
            ].compactMap(\.self)
            return dice.next(below: 9) == 0
                ? told[dice.next(below: told.count)] : filler[dice.next(below: filler.count)]
        }.joined(separator: " ")
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `a long text read only around the signs of a person gives the same places`(seed: UInt64) {
        var dice = Chance(seed: seed)
        for member in members {
            let (words, text) = (words(member), text(&dice, of: 400))
            #expect(words.mentions(inLong: text) == words.mentions(in: text), "\(member.reference) in \(text)")
        }
    }

    @Test(arguments: [5, 6] as [UInt64])
    func `where a person is named, one of the words or numbers that are always written stands`(seed: UInt64) {
        var dice = Chance(seed: seed)
        for member in members {
            let words = words(member)
            guard let always = words.alwaysWritten else { continue }
            for _ in 0..<40 {
                let text = text(&dice, of: 12)
                guard !words.mentions(in: text).isEmpty, text.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
                let digits = text.filter(\.isNumber)
                let stands =
                    always.contains { text.lowercased().contains($0) } || words.ends.contains { digits.contains($0) }
                #expect(stands, "\(member.reference) in \(text)")
            }
        }
    }

    @Test func `a name with marks is found where they were left out, and the other way round`() throws {
        let zofia = try #require(members.first { $0.fullName.contains("Wiśniewska") })
        for written in ["Zofia Wisniewska", "ZOFIA WIŚNIEWSKA", "Wiśniewska, Zofia"] {
            let long = "A friend of \(written), who bakes."
            #expect(words(zofia).mentions(inLong: long).map(\.certainty) == [.surely], "\(written)")
        }
    }
}

/// Random numbers that are the same for the same seed: SplitMix64.
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}
