/// The list whose member a person is who gets a mail, and the ways out of it.
///
/// - SeeAlso: RFC 2919, RFC 2369, RFC 8058
public struct MailingList: Sendable, Hashable {
    /// Names the list for ever, for instance `programme.hub.example`.
    public let id: String
    public let name: String?
    /// Addresses at which a person leaves the list, the best one first.
    public let unsubscribeLinks: [String]
    /// Whether a POST to the `https:` link alone takes the person off the list.
    public let hasOneClick: Bool

    public init(
        id: String, name: String? = nil, unsubscribeLinks: [String] = [], hasOneClick: Bool = false
    ) throws(MailError) {
        guard id.utf8.count <= 255, id.isDotAtom else { throw .malformedListID }
        if let name, name.isEmpty || name.hasControl { throw .malformedListName }
        guard unsubscribeLinks.allSatisfy(Self.isLink) else { throw .malformedLink }
        guard !hasOneClick || unsubscribeLinks.contains(where: { $0.hasPrefix("https://") }) else {
            throw .oneClickWithoutHTTPS
        }
        self.id = id
        self.name = name
        self.unsubscribeLinks = unsubscribeLinks
        self.hasOneClick = hasOneClick
    }

    private static func isLink(_ link: String) -> Bool {
        ["https://", "http://", "mailto:"].contains(where: link.hasPrefix) && link.utf8.count <= 900
            && link.utf8.allSatisfy { $0.isVisible && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    }

    var fields: [HeaderField] {
        var fields = [HeaderField("List-Id", (name.map { HeaderField.phrase($0, startingAt: 9) } ?? []) + ["<\(id)>"])]
        if !unsubscribeLinks.isEmpty {
            let last = unsubscribeLinks.count - 1
            let words = unsubscribeLinks.enumerated().map { "<\($1)>" + ($0 < last ? "," : "") }
            fields.append(HeaderField("List-Unsubscribe", words))
        }
        if hasOneClick { fields.append(HeaderField("List-Unsubscribe-Post", ["List-Unsubscribe=One-Click"])) }
        fields.append(HeaderField("Precedence", ["bulk"]))
        return fields
    }
}
