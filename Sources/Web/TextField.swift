import HTML

/// One line or some lines of text, with its label, a hint and what is wrong with it.
struct TextField {
    enum Kind: String {
        case text, tel, email, date, time
    }

    /// Also the id, which problems link to.
    let name: String
    let label: String
    var hint: String?
    var kind = Kind.text
    /// The token of HTML's autofill: `name`, `tel`.
    var autocomplete: String?
    /// More than one makes a text area.
    var rows = 1
    let value: String
    let problem: String?

    var body: Markup {
        """
        <div class="field\(" wrong", when: problem != nil)"><label for="\(name)">\(label)</label>\
        \(hint.map { "<span class=\"hint\" id=\"\(name)-hint\">\($0)</span>" })\
        \(problem.map { "<span class=\"error\" id=\"\(name)-error\">\($0)</span>" })\
        \(rows > 1 ? area : input)</div>

        """
    }

    private var input: Markup {
        "<input id=\"\(name)\" name=\"\(name)\" type=\"\(kind.rawValue)\"\(attributes) value=\"\(value)\">"
    }

    private var area: Markup {
        "<textarea id=\"\(name)\" name=\"\(name)\" rows=\"\(rows)\"\(attributes)>\n\(value)</textarea>"
    }

    private var attributes: Markup {
        """
        \(autocomplete.map { " autocomplete=\"\($0)\"" })\
        \(FieldDescription(name: name, hint: hint, problem: problem).body)
        """
    }
}

/// The attributes that tie a hint and a problem to their input.
struct FieldDescription {
    let name: String
    let hint: String?
    let problem: String?

    var body: Markup {
        let ids = [hint.map { _ in "\(name)-hint" }, problem.map { _ in "\(name)-error" }].compactMap(\.self)
        return """
            \(" aria-describedby=\"\(ids.joined(separator: " "))\"", when: !ids.isEmpty)\
            \(" aria-invalid=\"true\"", when: problem != nil)
            """
    }
}
