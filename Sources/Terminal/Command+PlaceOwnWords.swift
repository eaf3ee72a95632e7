import Domain
import Hub
import Interests
import Wording

extension Command {
    static let placeWords = Command(
        name: ["interests", "place"],
        summary: "Puts words that nobody has placed yet to an activity, for everyone who says them",
        operands: "WORDS LABEL", options: [.data],
        examples: ["circles interests place \"Whit Walk tea urn\" \"community cafe volunteering\" --data our-valley"],
        instead: .page("/connector/words")
    ) { arguments, surroundings in
        guard arguments.positional.count >= 2 else {
            throw UsageError("Say the words and the activity, each in quotes where it is more than one word.")
        }
        try arguments.expect(2)
        let (words, label) = (arguments.positional[0], arguments.positional[1])
        let reader = try InterestReader(files: try surroundings.interests())
        let named = reader.vocabulary.activity(labelled: label)
        guard named?.isSpecialCategory != true else {
            surroundings.console.complain(
                "\(label) is a matter of faith, health, identity or opinion: words are never put to it. Talk in person."
            )
            return .refused
        }
        let hub = try arguments.hubForWriting("circles interests place")
        let placed = try PlaceOwnWords(hub, reader)(words, under: label)
        let people = SummaryWords.count(placed.members.count, "member")
        surroundings.console.say(
            "“\(words)” means \(placed.activity.label) from now on; \(people) had said so and can be matched.")
        return .done
    }

    static let unplacedWords = Command(
        name: ["interests", "unplaced"], summary: "Lists the words that nobody has placed yet, with what they may mean",
        operands: "", options: [.json, .data],
        examples: ["circles interests unplaced --data our-valley", "circles interests unplaced --json"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let reader = try InterestReader(files: try surroundings.interests())
        let waiting = try PlaceOwnWords(try arguments.hubForReading(), reader).waiting()
        for line in waiting.map(WaitingLine.init) {
            surroundings.console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
        }
        if waiting.isEmpty { surroundings.console.complain("No words wait to be placed.") }
        return .done
    }
}

/// Words that wait, as a line for programs or for people.
struct WaitingLine: Encodable {
    let words: String
    let members: [String]
    let choices: [String]
    let decision: String

    init(_ waiting: PlaceOwnWords.Waiting) {
        words = waiting.words
        members = waiting.members.map(\.rawValue)
        choices = waiting.choices.map(\.activity.label)
        decision = waiting.decision.rawValue
    }

    var text: String {
        let meanings = choices.isEmpty ? "names nothing to do" : "perhaps " + choices.joined(separator: ", or ")
        return "\(members.joined(separator: ", "))  “\(words)”: \(meanings)"
    }
}
