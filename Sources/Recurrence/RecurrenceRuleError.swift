/// Why a rule cannot be had; each case names the part of the rule, such as `BYDAY`.
public enum RecurrenceRuleError: Error, Sendable, Hashable {
    case missing(part: String)
    case unknown(part: String)
    case repeated(part: String)
    /// The value is not of the part's form, or out of its range.
    case malformed(part: String, value: String)
    /// Two parts that may not stand together.
    case conflict(part: String, with: String)
}

extension RecurrenceRuleError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let part): "The rule has no \(part)."
        case .unknown(let part): "The rule has a part “\(part)” that RFC 5545 does not know."
        case .repeated(let part): "The rule has \(part) more than once."
        case .malformed(let part, let value): "\(part) cannot be “\(value)”."
        case .conflict(let part, let other): "\(part) may not stand with \(other)."
        }
    }
}
