import Domain
import Mail

/// What needs another look in the answers of someone who joins.
struct AnswersCheck {
    let answers: RegisterMember.Answers

    init(_ answers: RegisterMember.Answers) { self.answers = answers }

    /// The longest name, line and free text, in characters.
    static let nameLimit = 100
    static let lineLimit = 200
    static let textLimit = 2000

    var problems: [Problem] { nameProblems + reachProblems + lengthProblems + placeProblems + consentProblems }

    private var nameProblems: [Problem] {
        (answers.fullName.isEmpty ? [Problem(field: "name", kind: .missing)] : [])
            + tooLong("name", answers.fullName, Self.nameLimit) + tooLong("known_as", answers.knownAs, Self.nameLimit)
    }

    var reachProblems: [Problem] {
        var problems: [Problem] = []
        let ways = [answers.phone, answers.mobile, answers.email, answers.addressLine].compactMap { $0 }
        if ways.isEmpty { problems.append(Problem(field: "phone", kind: .noWayToReach)) }
        for (field, number) in [("phone", answers.phone), ("mobile", answers.mobile)] {
            if let number, !Self.isPhone(number) { problems.append(Problem(field: field, kind: .notAPhone)) }
        }
        if let email = answers.email, !Self.isEmail(email) {
            problems.append(Problem(field: "email", kind: .notAnEmail))
        }
        guard let channel = answers.preferredChannel else {
            return problems + [Problem(field: "channel", kind: .missing)]
        }
        return problems + missing(for: channel)
    }

    /// The way a person likes best needs its number or address.
    private func missing(for channel: Channel) -> [Problem] {
        switch channel {
        case .email where answers.email == nil: [Problem(field: "email", kind: .missing)]
        case .sms where answers.mobile == nil: [Problem(field: "mobile", kind: .missing)]
        case .phone where answers.phone == nil && answers.mobile == nil: [Problem(field: "phone", kind: .missing)]
        case .post where answers.addressLine == nil: [Problem(field: "address", kind: .missing)]
        case .email, .sms, .phone, .post, .inPerson, .viaSupporter: []
        }
    }

    private var lengthProblems: [Problem] {
        tooLong("address", answers.addressLine ?? "", Self.lineLimit)
            + tooLong("postcode", answers.postcode ?? "", Self.nameLimit)
            + tooLong("own_words", answers.ownWords ?? "", Self.textLimit)
            + tooLong("purpose", answers.purpose ?? "", Member.purposeLimit)
            + answers.gifts.flatMap { tooLong($0.dimension.rawValue, $0.description, Self.textLimit) }
    }

    private var placeProblems: [Problem] {
        (answers.area == nil ? [Problem(field: "area", kind: .missing)] : [])
            + ((0...100_000).contains(answers.reachMetres) ? [] : [Problem(field: "reach", kind: .notAChoice)])
    }

    private var consentProblems: [Problem] {
        (answers.consents.contains(.keepMyDetails)
            ? [] : [Problem(field: ConsentPurpose.keepMyDetails.rawValue, kind: .needsConsent)])
            + (answers.isAdult ? [] : [Problem(field: "adult", kind: .needsAdult)])
    }

    private func tooLong(_ field: String, _ text: String, _ limit: Int) -> [Problem] {
        text.isLonger(than: limit) ? [Problem(field: field, kind: .tooLong(limit: limit))] : []
    }

    /// Seven to fifteen digits (ITU-T E.164), with the marks people write between them.
    static func isPhone(_ text: String) -> Bool {
        let digits = text.filter { ("0"..."9").contains($0) }
        return (7...15).contains(digits.count) && text.allSatisfy { ("0"..."9").contains($0) || "+() -.".contains($0) }
    }

    /// Whether a letter could be sent to it; only one that arrives proves it.
    static func isEmail(_ text: String) -> Bool {
        MailAddress(text, called: nil).map { $0.domain.contains(".") } ?? false
    }
}
