import CivilTime
import Domain

extension Arguments {
    /// A day such as `2027-03-13`.
    func day(_ option: Option) throws(UsageError) -> CivilDate? {
        guard let text = self[option] else { return nil }
        guard let day = CivilDate(text) else {
            throw UsageError("--\(option.name) needs a day such as 2027-03-13, not \(text).")
        }
        return day
    }

    /// One of the words of an enumeration.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ option: Option, of type: Choice.Type
    ) throws(UsageError) -> Choice? {
        guard let text = self[option] else { return nil }
        return try Self.choice(text, of: type, name: "--\(option.name)")
    }

    /// Several words of an enumeration, with commas or spaces between them; `all` stands for each.
    func choices<Choice: RawRepresentable<String> & CaseIterable & Hashable>(
        _ option: Option, of type: Choice.Type
    ) throws(UsageError) -> Set<Choice>? {
        guard let text = self[option] else { return nil }
        if text == "all" { return Set(type.allCases) }
        var values: Set<Choice> = []
        for word in text.split(whereSeparator: { ", ".contains($0) }) {
            values.insert(try Self.choice(String(word), of: type, name: "--\(option.name)"))
        }
        return values
    }

    static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: String, of type: Choice.Type, name: String
    ) throws(UsageError) -> Choice {
        let word = text.lowercased().replacing("-", with: "_")
        if let value = Choice(rawValue: word) { return value }
        let known = Choice.allCases.map { $0.rawValue.replacing("_", with: "-") }.joined(separator: ", ")
        throw UsageError("\(name) is one of \(known), not \(text).")
    }

    /// A number from 1.
    func number(_ option: Option) throws(UsageError) -> Int? {
        guard let text = self[option] else { return nil }
        guard let number = Int(text), number >= 1 else {
            throw UsageError("--\(option.name) needs a number from 1 on, not \(text).")
        }
        return number
    }

    /// The first operand as a member's reference.
    func member() throws(UsageError) -> Reference {
        guard let word = positional.first else { throw UsageError("Say which member, such as M001.") }
        return Reference(typed: word)
    }

    /// Operands from a place on that are changes of fields: `phone=01632 960114`.
    func changes(from place: Int) throws(UsageError) -> [PersonField: String] {
        var changes: [PersonField: String] = [:]
        for word in positional.dropFirst(place) {
            let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else {
                throw UsageError("\(word) is no change: write it as FIELD=VALUE, such as phone=\"01632 960114\".")
            }
            let name = halves[0].lowercased().replacing("-", with: "_")
            guard let field = PersonField(rawValue: name) else {
                let known = PersonField.allCases.map(\.rawValue).joined(separator: ", ")
                throw UsageError("There is no field \(halves[0]). The fields are \(known).")
            }
            changes[field] = String(halves[1])
        }
        return changes
    }
}

extension Reference {
    /// A reference as somebody types it: `m003` is `M003`.
    init(typed word: String) { self.init(word.uppercased()) }
}
