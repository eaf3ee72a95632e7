import Domain
import Fixtures
import Interests
import Testing

/// The reader as the program carries it, opened once for all tests.
enum Opened {
    static func reader() throws -> InterestReader { try opened.get() }

    private static let opened = Result {
        let files = try InterestFiles.all()
        let vocabulary = try Vocabulary(files["vocabulary.txt"] ?? [])
        return InterestReader(
            vocabulary, try LearntWeights(files["understanding.bin"] ?? [], for: vocabulary),
            try TellingWords(files["telling.txt"] ?? []))
    }
}

@Suite("Interests in people's own words")
struct ReaderTests {
    let reader: InterestReader

    init() throws { reader = try Opened.reader() }

    @Test func `every label is read as itself, in capitals or not`() {
        for activity in reader.vocabulary.activities {
            for text in [activity.label, activity.label.uppercased(), "  \(activity.label)!"] {
                let understood = reader.understand(text)
                #expect(understood.activity == activity, "\(text)")
                #expect(understood.words == text)
            }
        }
    }

    @Test(arguments: [
        ("doms / choir / cookery", ["dominoes", "singing", "cooking"]),
        ("knitting, bingo and chess", ["knitting", "bingo", "chess"]),
        ("gardening; darts", ["gardening", "darts"]),
        ("yoga\nswimming", ["yoga", "swimming"]),
    ])
    func `a list is as many wishes as it names`(text: String, labels: [String]) {
        let wishes = reader.read(text)
        #expect(wishes.map { $0.activity?.label } == labels)
        #expect(wishes.allSatisfy { text.contains($0.words) })
    }

    @Test(arguments: ["knit and natter", "Dungeons and Dragons", "strength and balance", "jam & preserving"])
    func `an and within one thing does not cut it in two`(text: String) {
        #expect(reader.read(text).count == 1)
    }

    @Test(arguments: [
        "the usual", "ask my daughter", "anything really", "not fussed", "I'm 82", "nothing", "?", "", "   ", "n/a",
        "Muslim", "I'm a Hindu", "Church of England", "gay", "Polish", "dementia", "type 2 diabetes", "depression",
        "registered blind", "autistic", "I suffer with anxiety", "had a stroke", "MS and arthritis",
        "Bits and bobs", "odds and ends really", "Not a lot, pet", "Oh, this and that, duck", "same old, same old",
        "You name it", "nowt special", "up to you, dear",
    ])
    func `a text that names nothing to do is mapped to nothing, and nothing is offered`(text: String) {
        for understood in reader.read(text) {
            #expect(understood.decision == .none, "\(text)")
            #expect(understood.choices.isEmpty)
        }
    }

    /// By kind, in words that stand in no bank of phrases.
    static let nothingTold: [String: [String]] = [
        "put off": [
            "oh the usual duck", "our Brenda sees to all that", "whichever, I'm not fussy", "come back to me on it",
        ],
        "health": [
            "angina and a new knee", "Crohn's since 1998", "on apixaban and bisoprolol", "lupus, bad days", "HIV",
        ],
        "faith": [
            "lapsed Methodist", "Sunni, born in Lahore", "Baptist by upbringing", "Orthodox Jew", "C of E, I suppose",
        ],
        "identity": ["bisexual and proud", "Ghanaian, lived in Leeds since 1990", "trans", "Romany", "white Irish"],
        "times": ["Tuesday mornings only", "not after dark", "any day but Friday", "after 10 when my carer has gone"],
        "place": ["flat 4, second floor", "from Burnley", "near the bus stop on Mill Lane", "moved from Dundee"],
    ]

    @Test(arguments: nothingTold.sorted { $0.key < $1.key })
    func `of what names nothing to do, none is decided and most is seen as such`(kind: String, texts: [String]) {
        let read = texts.flatMap { reader.read($0) }
        #expect(!read.contains { $0.decision == .decided }, "\(read.filter { $0.decision == .decided }.map(\.words))")
        #expect(read.count { $0.decision == .none } * 4 >= read.count * 3)
        let offered = read.filter { !$0.choices.isEmpty }.map(\.words)
        #expect(!["faith", "health", "identity"].contains(kind) || offered.isEmpty, "\(offered)")
    }

    @Test(arguments: [
        "under the doctor", "my doctor", "I miss my friends", "good", "old", "me and my friends", "my lift",
    ])
    func `what is left of a name without its small words is not the name`(text: String) {
        #expect(reader.read(text).allSatisfy { $0.decision != .decided })
    }

    @Test(arguments: ["Doctor Who", "making friends", "eyes down", "days out", "lifts", "grandchildren"])
    func `a name of small words is read word for word`(text: String) {
        #expect(reader.understand(text).decision == .decided)
    }

    @Test(arguments: [
        "knitting since my stroke", "used to swim before the MS", "bingo with my daughter on a Tuesday",
        "wheelchair basketball", "Polish cooking", "hymn singing at chapel",
    ])
    func `somebody's life beside an activity does not hide it`(text: String) {
        #expect(reader.understand(text).decision != .none)
    }

    @Test func `what is too long for a list is one text, and only its beginning is looked at`() {
        let list = Array(repeating: "chess / bingo", count: 5_000).joined(separator: " / ")
        #expect(reader.read(list).map(\.words) == [list])
        let late = String(repeating: "the ", count: 400) + "ukulele"
        #expect(reader.understand(late).decision == .none)
        #expect(reader.understand(String(late.dropFirst(40))).choices.first?.activity.label == "ukulele")
    }

    @Test func `faith, health and identity are decided on only by the very name of the group`() throws {
        let special = reader.vocabulary.activities.filter(\.isSpecialCategory)
        #expect(special.count >= 25)
        let names = Set(special.flatMap { [$0.label] + $0.synonyms }.map { InterestReader.key(of: $0) })
        for text in Self.tellingTexts {
            for understood in reader.read(text) where !names.contains(InterestReader.key(of: text)) {
                #expect(understood.activity?.isSpecialCategory != true, "\(text)")
            }
        }
    }

    /// People telling of themselves, from which a machine must not conclude.
    static let tellingTexts = [
        "I lost my wife in May and the evenings are long", "my memory is not what it was", "sober three years now",
        "we say our prayers at home", "my husband and I, we are both men", "mum came over on the Windrush",
        "he has been low since the redundancy", "she cannot hear a word", "I look after my mother day and night",
        "fasting with my family", "my parents were from Krakow", "church", "prayer",
        "I have been diagnosed with autism",
    ]

    @Test(arguments: [
        ("I used to bell ring", InterestRelation.misses), ("miss the darts", .misses),
        ("haven't been fishing since my knee", .misses), ("might try pottery", .wantsToTry),
        ("I'd love to learn the ukulele", .wantsToTry), ("never misses bingo, loves it", .enjoysNow),
        ("I enjoy knitting", .enjoysNow),
    ])
    func `what the words say of missing, wishing and enjoying is kept`(text: String, relation: InterestRelation) {
        #expect(reader.understand(text).relation == relation)
    }

    @Test func `where the words leave it open, what the asker says holds`() {
        #expect(reader.understand("bingo").relation == nil)
        #expect(reader.understand("bingo", otherwise: .fromProfile).relation == .fromProfile)
        #expect(reader.understand("miss bingo", otherwise: .fromProfile).relation == .misses)
    }

    @Test func `what a connector placed goes before everything else, however it is spelt`() throws {
        var reader = reader
        let gala = "Whit Walk tea urn"
        #expect(reader.understand(gala).activity?.slug.rawValue != "morris-dancing")
        let placed = [(gala, "morris dancing"), ("x", "no such thing")]
        reader.learn(placed.map { (words: $0, activity: Slug(naming: $1)) })
        for text in [gala, "whit walk tea-urn!", "the Whit Walks tea urn"] {
            #expect(reader.understand(text).activity?.label == "morris dancing", "\(text)")
        }
    }

    @Test func `choices are three at most, the likeliest first, and a decision is always the first of them`() {
        let vague = ["something with trains", "sitting by the canal with a flask", "xyzzy qwrt"]
        for text in ReaderTests.tellingTexts + vague {
            let understood = reader.understand(text)
            #expect(understood.choices.count <= 3)
            let likelihoods = understood.choices.map(\.likelihood)
            #expect(likelihoods == likelihoods.sorted(by: >))
            #expect(likelihoods.allSatisfy { (0...1).contains($0) })
            #expect(understood.decision != .decided || understood.activity == understood.choices.first?.activity)
        }
    }

    @Test(arguments: [
        String(repeating: "knitting ", count: 5_000), String(repeating: "a", count: 100_000), "编织", "🧶🧶🧶",
        "\u{0}\u{1}", "вязание / шахматы", String(repeating: "/", count: 1_000), "é́́́",
    ])
    func `odd texts are answered like any other`(text: String) {
        #expect(!reader.read(text).isEmpty)
    }

    @Test(arguments: [
        "I don't like bingo", "not knitting", "no dogs please", "never swimming", "no singing", "anything but bingo",
        "bingo is not for me", "chess, no thanks", "Not bingo!",
    ])
    func `what somebody may not want is never decided on`(text: String) {
        #expect(reader.read(text).allSatisfy { $0.decision != .decided })
    }

    @Test(arguments: [
        "never miss bingo", "never missed bingo", "never tried bingo", "I miss bingo, not been in years",
    ])
    func `a no that tells of what is missed is a wish`(text: String) {
        #expect(reader.understand(text).activity?.label == "bingo")
    }

    @Test func `a saying that a connector has placed is read as placed, and pets stay pets`() throws {
        var taught = reader
        taught.learn(
            [("bits and bobs", Slug(rawValue: "card-making"))].compactMap { words, slug in slug.map { (words, $0) } })
        #expect(taught.understand("bits and bobs").activity?.label == "card making")
        #expect(reader.understand("a pet").activity != nil)
    }
}
