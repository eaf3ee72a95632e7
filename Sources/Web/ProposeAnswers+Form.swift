import Domain
package import HTTP

extension ProposeAnswers {
    /// Reads the fields of the posted form.
    package init(_ form: Form) {
        func text(_ name: String) -> String { form[name]?.trimmed ?? "" }
        formKey = text("form_key")
        title = text(ProposeField.title)
        interests = form.values(ProposeField.interests).compactMap(Slug.init(rawValue:))
        starts = (1...3).map { Start(date: text(ProposeField.date($0)), time: text(ProposeField.time($0))) }
        let length = text(ProposeField.length)
        lengthMinutes = length.isEmpty ? nil : Int(length) ?? 0
        venue = form[ProposeField.venue].flatMap { $0.isEmpty ? nil : Reference($0) }
        note = text(ProposeField.note)
    }
}
