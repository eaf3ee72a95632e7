import Domain

/// What stands above a letter: who writes, and whom to ring.
struct LetterHead {
    /// `Circles Connected, Ashbourne Vale`.
    let sender: String
    /// The number as people read it.
    let phone: String
    private let connector: String?

    /// - Parameters:
    ///   - community: Who writes.
    ///   - connector: The first name of the person who answers.
    init(_ community: Community, connector: String?) {
        sender = "Circles Connected, \(community.name)"
        phone = community.phone
        self.connector = connector
    }

    /// All of it in one line.
    var line: String { question.map { "\($0)\(phone)" } ?? "\(sender)." }

    /// What stands before the number; nil where there is none to ring.
    var question: String? {
        guard !phone.isEmpty else { return nil }
        return "\(sender). Questions? Ring \(connector ?? "us"): "
    }

    /// The number as a telephone dials it.
    var dialled: String { "tel:" + phone.filter { $0.isASCII && $0.isNumber || $0 == "+" } }
}
