import HTML

/// One sentence to say yes to.
struct TickBox {
    let name: String
    let label: String
    let isTicked: Bool
    var problem: String?

    var body: Markup {
        """
        <div class="field\(" wrong", when: problem != nil)">\
        \(problem.map { "<span class=\"error\" id=\"\(name)-error\">\($0)</span>" })\
        <label class="choice"><input type="checkbox" id="\(name)" name="\(name)" value="yes"\
        \(" checked", when: isTicked)\(FieldDescription(name: name, hint: nil, problem: problem).body)> \(label)</label></div>

        """
    }
}
