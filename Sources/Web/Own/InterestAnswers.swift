import CivilTime
import Domain
import HTTP
import Hub

/// What stands in a form about an interest, as it was typed.
struct InterestAnswers: Sendable {
    var words = ""
    var relation = InterestRelation.enjoysNow.rawValue
    var visibleTo = InterestAudience.connector.rawValue
    var note = ""
    /// What the form showed of an interest that there is.
    var seen = ""
    /// What they say that parts of their words mean; nil where they keep their words.
    var meanings: [String: Slug?] = [:]

    /// The names of its inputs; those of meanings are the joining form's.
    enum Field {
        static let words = "own_words"
        static let relation = "relation"
        static let visibleTo = "visible_to"
        static let note = "note"
        static let seen = "seen"
        static let act = "act"
    }

    init() {}

    init(_ told: MemberInterest) {
        relation = told.relation.rawValue
        visibleTo = told.visibleTo.rawValue
        note = told.note ?? ""
        seen = told.seen
    }

    init(_ form: Form) {
        words = form[Field.words] ?? ""
        relation = form[Field.relation] ?? ""
        visibleTo = form[Field.visibleTo] ?? ""
        note = form[Field.note] ?? ""
        seen = form[Field.seen] ?? ""
        meanings = JoinAnswers(form).meanings
    }

    /// - Throws: `.problems` with the fields that say nothing we know.
    func chosen() throws(HubError) -> (relation: InterestRelation, visibleTo: InterestAudience) {
        let (relation, visibleTo) = (
            InterestRelation(rawValue: relation), InterestAudience(rawValue: visibleTo)
        )
        guard let relation, let visibleTo else {
            let wrong = [(Field.relation, relation == nil), (Field.visibleTo, visibleTo == nil)].filter(\.1)
            throw .problems(wrong.map { Problem(field: $0.0, kind: .notAChoice) })
        }
        return (relation, visibleTo)
    }

    func told() throws(HubError) -> TellOwnInterests.Words {
        var told = TellOwnInterests.Words()
        (told.relation, told.visibleTo) = try chosen()
        (told.words, told.note) = (words, note)
        told.meanings = meanings.compactMapValues(\.self)
        return told
    }
}

extension MemberInterest {
    /// From the hidden fields beside “Put it back”.
    init?(putBack form: Form, of member: Identifier<Member>) {
        guard let relation = form["relation"].flatMap(InterestRelation.init),
            let visibleTo = form["visible_to"].flatMap(InterestAudience.init)
        else { return nil }
        func filled(_ name: String) -> String? { form[name].flatMap { $0.isEmpty ? nil : $0 } }
        self.init(
            member: member, interest: filled("interest").map { Identifier(rawValue: $0) }, words: filled("own_words"),
            relation: relation, visibleTo: visibleTo, note: filled("note"),
            since: filled("since").flatMap { CivilDate($0) },
            from: filled("line").map { Identifier(rawValue: $0) })
    }

    /// The hidden fields beside “Put it back”.
    var fields: [(String, String?)] {
        [
            ("interest", interest?.rawValue), ("own_words", words), ("relation", relation.rawValue),
            ("visible_to", visibleTo.rawValue), ("note", note), ("since", since?.description),
            ("line", from?.rawValue),
        ]
    }
}
