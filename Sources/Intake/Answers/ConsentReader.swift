import CivilTime
import Domain

/// What somebody agreed to, as far as a spreadsheet is clear about it.
struct ConsentReader {
    struct Reading: Hashable {
        var answers: [ConsentAnswer] = []
        /// Whether the cell says yes, or no, to being kept at all; nil where it says neither.
        var keeps: Bool?
        /// Purposes refused while the rest stands.
        var refused: [ConsentPurpose] = []
        var isUnclear = false
    }

    /// What a plain yes is taken for: being kept, introduced by first name, and written to; nothing of health.
    static let plain: [ConsentPurpose] = [
        .keepMyDetails, .matchAndIntroduce, .shareFirstNameWithHosts, .programmeByPreferredChannel,
    ]

    private static let all: [ConsentPurpose] = plain + [.shareAccessNeedsWithHosts, .photos]

    private static let purposes: [(Phrases, [ConsentPurpose])] = [
        (Phrases("photo|photos|photograph|photographs|picture|pictures|pics"), [.photos]),
        (
            Phrases("host|hosts|sharing with\nhost|hosts"),
            [.shareFirstNameWithHosts, .shareAccessNeedsWithHosts]
        ),
        (Phrases("newsletter|newsletters|programme|mailings|mailing|post|letters"), [.programmeByPreferredChannel]),
        (Phrases("introductions|introducing|introduce|matching|matched"), [.matchAndIntroduce]),
        (Phrases("directory"), [.namedInDirectory]),
        (Phrases("access needs|needs\nhealth|medical"), [.shareAccessNeedsWithHosts]),
        (Phrases("wellbeing|survey|surveys|questionnaire"), [.wellbeingQuestions]),
    ]

    /// Reads the cell of the answer.
    static func read(_ cell: String) -> Reading {
        var reading = Reading()
        let method = method(of: cell)
        var said: YesNo?
        for clause in clauses(of: cell) {
            let named = named(in: clause)
            guard let answer = YesNo.read(clause.text) else { continue }
            if named.isEmpty {
                said = said ?? answer
            } else if answer == .no || clause.isNegative {
                reading.refused += named
            } else if answer == .yes {
                said = said ?? .yes
            }
        }
        reading.isUnclear = said == .unclear
        reading.keeps = said == .yes ? true : said == .no ? false : nil
        let given = reading.keeps == true ? Folding.words(cell).contains("all") ? all : plain : []
        reading.answers = given.filter { !reading.refused.contains($0) }.map {
            ConsentAnswer(purpose: $0, state: .given, method: method)
        }
        reading.answers += reading.refused.map { ConsentAnswer(purpose: $0, state: .refused, method: method) }
        if reading.keeps == false {
            reading.answers.append(ConsentAnswer(purpose: .keepMyDetails, state: .refused, method: method))
        }
        return reading
    }

    /// What a note says was withdrawn: `Withdrew consent to photos and to sharing with hosts on 2026-12-15`.
    ///
    /// - Returns: No purposes where all of it was withdrawn; nil where nothing was.
    static func withdrawals(in note: String) -> (purposes: [ConsentPurpose], on: CivilDate?)? {
        for clause in Clause.all(of: note) {
            let isOne = withdrew.are(in: clause.words)
            guard isOne else { continue }
            let named = purposes.filter { $0.0.are(in: clause.words) }.flatMap(\.1)
            return (named.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, date(in: note))
        }
        return nil
    }

    private static let withdrew = Phrases(
        """
        withdrew|withdrawn|withdraws consent|permission|agreement
        withdrew|withdrawn|withdraws her|his|their consent|permission|agreement
        consent|permission withdrawn
        has withdrawn consent|permission
        no longer consents|agrees
        """)

    private static func date(in note: String) -> CivilDate? {
        for word in note.split(whereSeparator: { $0 == " " || $0 == "\n" }) where word.hasDigit {
            if case .day(let day) = DateReader.read(String(word), century: { 2000 + $0 }) { return day }
        }
        return nil
    }

    private struct Part {
        let text: String
        let words: [String]
        var isNegative: Bool {
            words.contains { ["no", "not", "dont", "except", "without", "never", "refused", "but"].contains($0) }
        }
    }

    /// `Yes but no photos` is two statements, and so is `NO photos. No to hosts`.
    private static func clauses(of cell: String) -> [Part] {
        var parts: [[Substring]] = [[]]
        for word in cell.tidied.split(whereSeparator: { " \n".contains($0) }) {
            let bare = word.lowercased().trimmed(of: "(,;")
            if ["no", "not", "but", "except", "without"].contains(bare), parts.last?.isEmpty == false {
                parts.append([])
            }
            parts[parts.count - 1].append(word)
            if let last = word.last, ".;,)".contains(last) { parts.append([]) }
        }
        return parts.filter { !$0.isEmpty }.map { words in
            let text = words.joined(separator: " ")
            let folded = Folding.words(text)
            return Part(
                text: folded.first == "but" || folded.first == "except" || folded.first == "without"
                    ? "no " + text : text, words: folded)
        }
    }

    private static func named(in part: Part) -> [ConsentPurpose] {
        purposes.filter { $0.0.are(in: part.words) }.flatMap(\.1)
    }

    private static func method(of cell: String) -> String? {
        let words = Folding.words(cell)
        if cell.contains(where: { "✓✔☑✅".contains($0) }) { return "paper_form" }
        if words.contains(where: { ["ticked", "tick", "signed", "form", "paper", "written"].contains($0) }) {
            return "paper_form"
        }
        if words.contains(where: {
            ["verbal", "verbally", "phone", "spoken", "rang", "said", "telephone"].contains($0)
        }) {
            return "spoken"
        }
        if words.contains(where: { ["text", "texted", "email", "sms"].contains($0) }) { return "text" }
        return nil
    }
}
