/// Why the occurrences of a set were not followed further.
public enum RecurrenceRefusal: Error, Sendable, Hashable {
    /// A rule was looked at over and over and yielded next to nothing: far more work than any real calendar asks for.
    case tooManyCandidates
}

extension RecurrenceRefusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooManyCandidates:
            "The rule asks for too much work: more than \(RuleWalk.patience) candidates hold no occurrence."
        }
    }
}
