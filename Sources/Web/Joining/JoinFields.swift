import HTML
import HTTP

/// The answers of somebody who is joining, as the fields of one form, with the steps that were taken.
struct JoinFields: Sendable, Hashable {
    private static let taken = "taken"

    private(set) var items: [(name: String, value: String)]

    static func == (one: JoinFields, other: JoinFields) -> Bool { one.text == other.text }
    func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// From what is kept.
    init(_ text: String) {
        let form = try? Form(text.utf8)
        items = (form?.items ?? []).map { (name: $0.name, value: $0.value) }
    }

    /// As it is kept.
    var text: String {
        // A link knows how names and values are written, after its first two letters, `/?`.
        String(Link(path: [], items: items).url.dropFirst(2))
    }

    /// Puts the answers of one step in the place of those before.
    mutating func answer(_ step: JoinStep, with form: Form) {
        items.removeAll { step.owns($0.name) }
        items += form.items.filter { step.owns($0.name) }.map { (name: $0.name, value: $0.value) }
    }

    /// Notes that a step needs no second look.
    mutating func take(_ step: JoinStep) {
        if !hasTaken(step) { items.append((name: Self.taken, value: step.word)) }
    }

    func hasTaken(_ step: JoinStep) -> Bool { items.contains { $0.name == Self.taken && $0.value == step.word } }

    /// Whether anything was told.
    var isEmpty: Bool { items.isEmpty }

    /// The first step that was not taken; nil where all were.
    var open: JoinStep? { JoinStep.all.first { !hasTaken($0) } }

    func answers(formKey: String) -> JoinAnswers {
        var answers = (try? Form(text.utf8)).map { JoinAnswers($0) } ?? JoinAnswers()
        answers.formKey = formKey
        return answers
    }

    /// Whether a consent was answered, either way.
    func hasAnswered(_ field: String) -> Bool {
        items.contains { $0.name == field && ["yes", "no"].contains($0.value) }
    }
}
