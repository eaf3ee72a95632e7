import CivilTime
import Domain
import HTML
package import HTTP
import Hub

/// What was typed into a form about a person, by the names of its fields.
package struct PersonAnswers: Sendable {
    private var texts: [String: String] = [:]

    /// The field with the version of the record that the form showed.
    static let seen = "seen"

    package init() {}

    package init(_ form: Form) {
        let names =
            PersonField.allCases.map(\.rawValue) + ConsentPurpose.askedAtTheDoor.map(\.rawValue)
            + [Self.seen, "words", "said_on", "method", "witness", "helped_by", "adult", "form_key", "agreed_on"]
        for name in names { texts[name] = form[name] }
    }

    /// What stands in a field; empty where nothing does.
    package subscript(name: String) -> String {
        get { texts[name] ?? "" }
        set { texts[name] = newValue }
    }

    /// The version of the record that the form showed; nil where it was no form of ours.
    var version: String? { texts[Self.seen] }

    /// The hidden field that carries the version.
    var versionField: Markup { "<input type=\"hidden\" name=\"\(Self.seen)\" value=\"\(self[Self.seen])\">" }

    /// The fields of the record that were on the form.
    var fields: [PersonField: String] {
        var fields: [PersonField: String] = [:]
        for field in PersonField.allCases { fields[field] = texts[field.rawValue] }
        return fields
    }

    /// A day that was typed, if it is one.
    func day(_ name: String) throws(HubError) -> CivilDate? {
        let text = self[name].trimmed
        guard !text.isEmpty else { return nil }
        guard let day = CivilDate(text) else { throw .problems([Problem(field: name, kind: .notADate)]) }
        return day
    }

    /// What was written down, as the use case wants it; fields that were left empty are not said.
    func facts() throws(HubError) -> AddMember.Facts {
        var facts = AddMember.Facts()
        facts.fields = fields.filter { !$0.value.trimmed.isEmpty }
        facts.words = self["words"]
        facts.saidOn = try day("said_on")
        facts.method = SayingMethod(rawValue: self["method"]) ?? .spoken
        facts.witness = self["witness"].trimmed.isEmpty ? nil : self["witness"]
        facts.helpedBy = self["helped_by"].trimmed.isEmpty ? nil : self["helped_by"]
        facts.isAdult = self["adult"] == "yes" ? true : nil
        facts.consents = Set(ConsentPurpose.askedAtTheDoor.filter { self[$0.rawValue] == "yes" })
        facts.formKey = self["form_key"]
        return facts
    }
}
