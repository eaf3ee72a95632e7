import HTML

extension Frame {
    /// The name of the hidden field that says which session a form belongs to.
    static let sealField = "seal"

    /// The beginning of a form that changes something, up to its first own field; the page writes `</form>`.
    ///
    /// No page writes `method="post"` itself, so none can forget the seal.
    func form(to action: Markup, _ attributes: Markup = "") -> Markup {
        """
        <form action="\(action)" method="post"\(attributes)>\
        \(seal.map { "<input type=\"hidden\" name=\"\(Self.sealField)\" value=\"\($0)\">" as Markup })
        """
    }
}
