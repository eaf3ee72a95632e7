import CivilTime
import Domain
import HTML
import Hub
import Wording

/// The fields of a person's record as a form.
struct PersonForm {
    let fields: [PersonField]
    let answers: PersonAnswers
    let areas: [PublicArea]
    let problems: FormProblems
    /// Whether the person fills it in themselves.
    var isOwn = false

    /// What a member changes on their own page, in the order of the joining form.
    static let own: [PersonField] = [
        .name, .knownAs, .pronouns, .phone, .mobile, .email, .address, .postcode, .area, .channel, .secondChannel,
        .format, .language, .purpose, .free, .away, .travel, .reach, .support, .needs, .emergency,
    ]

    /// What the connector puts right; a new purpose and whom to ring have places of their own.
    static let connector: [PersonField] =
        own.filter { $0 != .purpose && $0 != .emergency } + [.ageBand, .home, .heardVia, .note]

    var body: Markup { fields.map(field).joined() }

    private func field(_ field: PersonField) -> Markup {
        let problem = problems.sentence(for: field.rawValue)
        if let choices = choices(field) {
            return SelectField(
                name: field.rawValue, label: label(field), empty: "Not said",
                choices: choices.map { (value: $0.0, label: $0.1) }, value: answers[field.rawValue], problem: problem
            ).body
        }
        return TextField(
            name: field.rawValue, label: label(field), hint: hint(field),
            kind: field == .email ? .email : field == .phone || field == .mobile ? .tel : .text,
            rows: field == .note || field == .purpose ? 3 : 1, value: answers[field.rawValue], problem: problem
        ).body
    }

    private func label(_ field: PersonField) -> String {
        guard isOwn else { return FieldWords.label(field) }
        return switch field {
        case .knownAs: "What people call you"
        case .channel: "How you like to hear from us"
        case .purpose: "What you hope for, in your own words"
        case .away: "Days on which you are away"
        case .free: "When you are free"
        case .support: "What would help you to come"
        case .area: "Where you live"
        case .travel: "How you get about"
        case .format: "What you read best"
        default: FieldWords.label(field)
        }
    }

    private func hint(_ field: PersonField) -> String? {
        switch field {
        case .free: "Such as Tue PM, Thu AM"
        case .away: "Such as 2027-03-04, 2027-03-11"
        case .needs: "Such as step free, hearing loop"
        case .emergency: "A name and a number; it is opened only with a reason that is kept"
        case .purpose: "Two hundred letters at most"
        default: nil
        }
    }

    private func choices(_ field: PersonField) -> [(String, String)]? {
        switch field {
        case .area: areas.map { ($0.reference.rawValue, $0.name) }
        case .channel, .secondChannel: Channel.allCases.map { ($0.rawValue, MemberWords.channel($0).sentenceCase) }
        case .format: Format.allCases.map { ($0.rawValue, MemberWords.format($0).sentenceCase) }
        case .travel: TravelMode.allCases.map { ($0.rawValue, MemberWords.travel($0).sentenceCase) }
        case .ageBand: AgeBand.allCases.map { ($0.rawValue, MemberWords.ageBand($0)) }
        case .home: HomeSetting.allCases.map { ($0.rawValue, $0.rawValue.replacing("_", with: " ").sentenceCase) }
        case .support:
            SupportToAttend.allCases.map { ($0.rawValue, $0.rawValue.replacing("_", with: " ").sentenceCase) }
        default: nil
        }
    }
}

extension PersonAnswers {
    /// The fields as they stand in a record.
    init(_ member: Member, areas: [Area], free: [Availability], away: [String], needs: [ToldNeed], emergency: String?) {
        self.init()
        for field in PersonField.allCases { self[field.rawValue] = member.text(of: field, areas: areas) ?? "" }
        let codes = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        self["free"] = free.map { "\(codes[$0.weekday.rawValue - 1]) \($0.part.rawValue)" }.joined(separator: ", ")
        self["away"] = away.joined(separator: ", ")
        self["needs"] = needs.map { $0.need.rawValue.replacing("_", with: " ") }.joined(separator: ", ")
        self["emergency"] = emergency ?? ""
    }
}
