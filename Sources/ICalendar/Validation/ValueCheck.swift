import CivilTime

/// Whether a value is one that its property may have; `Property.valueProblems` tells whether it can be read.
struct ValueCheck {
    private let property: Property
    private let rule: PropertyRule
    private let name: String

    init(_ property: Property, _ rule: PropertyRule) {
        self.property = property
        self.rule = rule
        name = property.name
    }

    /// What is wrong with the value, first things first.
    var fact: CheckFact? { type ?? time ?? word ?? range }

    private var type: CheckFact? {
        let said = property.parameter("VALUE") != nil
        if rule.namesType, !said { return .typeNotSaid(name, section: rule.section) }
        guard said, let type = property.valueType, type != .standard(for: name), !rule.others.contains(type) else {
            return nil
        }
        return .typeNotAllowed(name, type: type.rawValue, section: rule.section)
    }

    /// Times that must be in UTC.
    private var time: CheckFact? {
        guard Self.utcOnly.contains(name) || (name == "TRIGGER" && property.valueType == .dateTime),
            let time = CheckedTime(property), time.form != .utc
        else { return nil }
        return .notUTC(name, section: rule.section)
    }

    private static let utcOnly: Set<String> = [
        "DTSTAMP", "CREATED", "LAST-MODIFIED", "COMPLETED", "ACKNOWLEDGED", "TZUNTIL",
    ]

    /// Values that are one of a few words.
    private var word: CheckFact? {
        guard let words = Self.words[name], !words.contains(property.rawValue.uppercased()) else { return nil }
        return .unknownWord(name, word: property.rawValue, section: rule.section)
    }

    private static let words: [String: Set<String>] = [
        "VERSION": ["2.0"],
        "CALSCALE": ["GREGORIAN"],
        "TRANSP": ["OPAQUE", "TRANSPARENT"],
        "STATUS": [
            "TENTATIVE", "CONFIRMED", "CANCELLED", "NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "DRAFT", "FINAL",
        ],
    ]

    private var range: CheckFact? {
        let isInside =
            switch name {
            case "PRIORITY": isInteger(in: 0...9)
            case "PERCENT-COMPLETE": isInteger(in: 0...100)
            case "SEQUENCE", "REPEAT": isInteger(in: 0...Int(Int32.max))
            case "REFRESH-INTERVAL": isDuration { !$0.isNegative && $0 != .zero }
            case "DURATION": isDuration { !$0.isNegative }
            default: true
            }
        return isInside ? nil : .outOfRange(name, section: rule.section)
    }

    /// Whether it is in the range; what cannot be read is not looked at.
    private func isInteger(in range: ClosedRange<Int>) -> Bool { (try? property.integer).map(range.contains) ?? true }

    private func isDuration(_ holds: (CalendarDuration) -> Bool) -> Bool { (try? property.duration).map(holds) ?? true }
}
