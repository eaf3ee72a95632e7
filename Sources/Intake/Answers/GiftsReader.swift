import Domain

/// Cuts a cell of what somebody can give, with care: a comma is part of a sentence.
enum GiftsReader {
    static func read(_ cell: String) -> [OfferedGift] {
        var gifts: [OfferedGift] = []
        for line in cell.split(whereSeparator: { "\n;|•·●▪".contains($0) }) {
            for piece in String(line).split(separator: " / ") {
                let words = piece.tidied.trimmed(of: " -–,*")
                guard words.hasLetter, !SaidNone.isAll(of: words) else { continue }
                guard !gifts.contains(where: { $0.words == words }) else { continue }
                gifts.append(OfferedGift(words: words, guess: guess(words)))
            }
        }
        return gifts
    }

    /// Head, heart or hands, by the words that speak of knowing, caring or doing; hands where none does.
    static func guess(_ words: String) -> GiftDimension {
        let words = Folding.words(words)
        var scores = [0, 0, 0]
        for (place, word) in words.enumerated() {
            for stem in stems[String(word.prefix(2))] ?? [] where word.hasPrefix(stem.letters) {
                // The first words carry the sentence.
                scores[stem.dimension] += place < 2 ? 3 : 1
            }
        }
        guard let best = scores.max(), best > 0 else { return .hands }
        return scores[0] == best ? .head : scores[1] == best ? .heart : .hands
    }

    private struct Stem {
        let letters: String
        let dimension: Int
    }

    /// The beginnings of telling words, by their first two letters.
    private static let stems: [String: [Stem]] = {
        var stems: [String: [Stem]] = [:]
        for (dimension, words) in [head, heart, hands].enumerated() {
            for word in words {
                stems[String(word.prefix(2)), default: []].append(Stem(letters: word, dimension: dimension))
            }
        }
        return stems
    }()

    private static let head = [
        "know", "speak", "speech", "language", "fluent", "teacher", "taught", "engineer", "nurse", "history", "stor",
        "writ", "remember", "quiz", "expert", "retired", "treasurer", "lawyer", "account", "maths", "math",
        "advice", "paperwork", "benefit", "timetable", "planner", "planning", "speaker", "talk", "bird", "chess",
        "memor", "read",
        "computer", "phones", "tablet", "guide", "poetry", "interpret", "translat", "english", "welsh", "organis",
        "polish", "arabic", "urdu", "book", "web", "video", "ward", "newsletter", "question", "trained", "played",
    ]

    private static let heart = [
        "listen", "kind", "care", "caring", "cheer", "welcom", "friend", "laugh", "humour", "warm", "patien", "calm",
        "encourag", "visit", "ring", "check", "pray", "gentle", "comfort", "hug", "smil", "chat", "company", "support",
        "look", "help", "hope", "neighbour", "never", "fed", "straight", "cheeky", "open", "opens", "lead",
    ]

    private static let hands = [
        "cook", "bak", "cake", "knit", "crochet", "sew", "mend", "fix", "build", "built", "joiner", "carpent", "garden",
        "grow", "leek", "drive", "driv", "lift", "paint", "draw", "embroider", "quilt", "tailor", "dress", "repair",
        "photograph", "arrang", "guitar", "play", "danc", "ballroom", "hair", "diy", "plumb", "electric",
        "wood",
        "dumpling", "flower", "iron", "clean", "dog", "walks", "litter", "henna", "signwrit", "decorat", "fly", "flies",
        "tie", "wind", "jobs", "taxi", "tai", "craft", "cards", "thread", "dominoes", "cornet",
    ]
}
