import HTML

/// One of a list that folds out.
struct SelectField {
    let name: String
    let label: String
    var hint: String?
    /// What stands first and means that nothing is chosen yet.
    let empty: String
    let choices: [(value: String, label: String)]
    let value: String
    let problem: String?

    var body: Markup {
        let options = choices.map { choice -> Markup in
            "<option value=\"\(choice.value)\"\(" selected", when: choice.value == value)>\(choice.label)</option>"
        }
        return """
            <div class="field\(" wrong", when: problem != nil)"><label for="\(name)">\(label)</label>\
            \(hint.map { "<span class=\"hint\" id=\"\(name)-hint\">\($0)</span>" })\
            \(problem.map { "<span class=\"error\" id=\"\(name)-error\">\($0)</span>" })\
            <select id="\(name)" name="\(name)"\(FieldDescription(name: name, hint: hint, problem: problem).body)>\
            <option value="">\(empty)</option>\(options)</select></div>

            """
    }
}
