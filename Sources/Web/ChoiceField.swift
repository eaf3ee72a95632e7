import HTML

/// Several answers to choose from: one of them, or as many as people like.
struct ChoiceField {
    struct Choice {
        let value: String
        let label: String
        let isChosen: Bool
    }

    /// The name of the inputs, and the id of the first.
    let name: String
    let legend: String
    /// The class of the legend, where it has a picture.
    var style = ""
    var hint: String?
    var allowsSeveral = false
    let choices: [Choice]
    /// The id is left to another field of the same name on the page.
    var hasID = true
    let problem: String?

    var body: Markup {
        """
        <fieldset class="field\(" wrong", when: problem != nil)"\
        \(FieldDescription(name: name, hint: hint, problem: problem).body)>\
        <legend\(" class=\"\(style)\"", when: !style.isEmpty)>\(legend)</legend>\
        \(hint.map { "<span class=\"hint\" id=\"\(name)-hint\">\($0)</span>" })\
        \(problem.map { "<span class=\"error\" id=\"\(name)-error\">\($0)</span>" })\
        <div class="choices">\(choices.enumerated().map(input))</div></fieldset>

        """
    }

    private func input(place: Int, choice: Choice) -> Markup {
        """
        <label class="choice"><input type="\(allowsSeveral ? "checkbox" : "radio")" name="\(name)" \
        value="\(choice.value)"\(" id=\"\(name)\"", when: hasID && place == 0)\
        \(" checked", when: choice.isChosen)> \(choice.label)</label>
        """
    }
}
