import CivilTime
package import Domain
import Wording

// What is known of a member as words that a person can read, write and change.

extension Member {
    /// A field as it is written in a command or a form; nil where nothing is known.
    ///
    /// Needs, free times, days away and whom to ring stand in tables of their own, so they are nil here.
    package func text(of field: PersonField, areas: [Area] = []) -> String? {
        switch field {
        case .name: fullName
        case .knownAs: knownAs
        case .pronouns: pronouns
        case .ageBand: ageBand?.rawValue
        case .area: areas.first { $0.id == area }?.reference.rawValue
        case .address: addressLine
        case .postcode: postcode
        case .phone: phone
        case .mobile: mobile
        case .email: email
        case .channel: preferredChannel.rawValue
        case .secondChannel: secondChannel?.rawValue
        case .format: format.rawValue
        case .language: otherLanguage
        case .home: homeSetting.rawValue
        case .homeCare: usesHomeCare.map { $0 ? "yes" : "no" }
        case .travel: travel.mode?.rawValue
        case .reach: Kilometres(metres: travel.reach).text
        case .support: support.rawValue
        case .heardVia: heardVia
        case .purpose: purpose
        case .hidden: hiddenFields.isEmpty ? nil : hiddenFields.map(\.rawValue).joined(separator: ", ")
        case .note: connectorNote
        case .needs, .free, .away, .emergency: nil
        }
    }

    /// Gives a field what somebody wrote; an empty text takes away what may be empty.
    ///
    /// - Throws: What needs another look.
    mutating func set(_ field: PersonField, to text: String, areas: [Area]) throws(Problem) {
        let line: String? = text.line.isEmpty ? nil : text.line
        switch field {
        case .name: fullName = try needed(field, line, limit: AnswersCheck.nameLimit)
        case .knownAs: knownAs = try needed(field, line, limit: AnswersCheck.nameLimit)
        case .pronouns: pronouns = try short(field, line)
        case .ageBand: ageBand = try choice(field, line)
        case .area: area = try place(line, areas)
        case .address: addressLine = try short(field, line)
        case .postcode: postcode = try short(field, line?.uppercased())
        case .phone: phone = try number(field, line)
        case .mobile: mobile = try number(field, line)
        case .email: email = try mail(line)
        case .channel: preferredChannel = try needed(field, line)
        case .secondChannel: secondChannel = try choice(field, line)
        case .format: format = try needed(field, line)
        case .language: otherLanguage = try short(field, line)
        case .home: homeSetting = try needed(field, line)
        case .homeCare: usesHomeCare = try yesOrNo(field, line)
        case .travel: travel = Travel(mode: try choice(field, line), reach: travel.reach)
        case .reach: travel = Travel(mode: travel.mode, reach: try reach(line))
        case .support: support = try needed(field, line)
        case .heardVia: heardVia = try short(field, line)
        case .purpose: purpose = try limited(field, line, Member.purposeLimit)
        case .hidden: hiddenFields = try withheld(line ?? "")
        case .note: connectorNote = try limited(field, text.lines.isEmpty ? nil : text.lines, AnswersCheck.textLimit)
        case .needs, .free, .away, .emergency: break
        }
    }
}

// MARK: - One value each

private func limited(_ field: PersonField, _ text: String?, _ limit: Int) throws(Problem) -> String? {
    guard let text, text.isLonger(than: limit) else { return text }
    throw Problem(field: field.rawValue, kind: .tooLong(limit: limit))
}

private func short(_ field: PersonField, _ text: String?) throws(Problem) -> String? {
    try limited(field, text, AnswersCheck.lineLimit)
}

private func needed(_ field: PersonField, _ text: String?, limit: Int) throws(Problem) -> String {
    guard let text = try limited(field, text, limit) else { throw Problem(field: field.rawValue, kind: .missing) }
    return text
}

private func choice<Choice: RawRepresentable<String>>(
    _ field: PersonField, _ text: String?
) throws(Problem) -> Choice? {
    guard let text else { return nil }
    // An age such as `75-84` has a hyphen of its own; elsewhere people write one for a space.
    let word = text.lowercased().replacing(" ", with: "_")
    guard let choice = Choice(rawValue: word) ?? Choice(rawValue: word.replacing("-", with: "_")) else {
        throw Problem(field: field.rawValue, kind: .notAChoice)
    }
    return choice
}

private func needed<Choice: RawRepresentable<String>>(
    _ field: PersonField, _ text: String?
) throws(Problem) -> Choice {
    guard let choice: Choice = try choice(field, text) else { throw Problem(field: field.rawValue, kind: .missing) }
    return choice
}

private func number(_ field: PersonField, _ text: String?) throws(Problem) -> String? {
    guard let text else { return nil }
    guard AnswersCheck.isPhone(text) else { throw Problem(field: field.rawValue, kind: .notAPhone) }
    return text
}

private func mail(_ text: String?) throws(Problem) -> String? {
    guard let text else { return nil }
    guard AnswersCheck.isEmail(text) else { throw Problem(field: PersonField.email.rawValue, kind: .notAnEmail) }
    return text
}

private func yesOrNo(_ field: PersonField, _ text: String?) throws(Problem) -> Bool? {
    switch text?.lowercased() {
    case nil: nil
    case "yes", "y", "1": true
    case "no", "n", "0": false
    default: throw Problem(field: field.rawValue, kind: .notAChoice)
    }
}

/// `address, access needs`: a word that is none of the fields hides nothing, so it is never let through.
private func withheld(_ text: String) throws(Problem) -> [WithheldField] {
    var fields: [WithheldField] = []
    for word in text.split(whereSeparator: { ",;".contains($0) }).map({ String($0).line }) where !word.isEmpty {
        guard let field: WithheldField = try choice(.hidden, word) else { continue }
        if !fields.contains(field) { fields.append(field) }
    }
    return fields
}

/// By reference, slug or name.
private func place(_ text: String?, _ areas: [Area]) throws(Problem) -> Identifier<Area>? {
    guard let text else { return nil }
    let word = text.lowercased()
    let area = areas.first {
        [$0.reference.rawValue.lowercased(), $0.slug.rawValue, $0.name.lowercased()].contains(word)
    }
    guard let area else { throw Problem(field: PersonField.area.rawValue, kind: .notAChoice) }
    return area.id
}

private func reach(_ text: String?) throws(Problem) -> Int {
    guard let metres = Kilometres(text ?? "0")?.metres else {
        throw Problem(field: PersonField.reach.rawValue, kind: .notAChoice)
    }
    return metres
}
