import Domain

/// What remarks say about a person, beyond what is only kept for the connector.
struct NoteSigns: Hashable {
    enum Sign: Hashable {
        case died, left, paused
        case askedToBeErased, doNotContact
        /// An agency or somebody else sends the person.
        case referral
        /// The person spoke themselves.
        case ownWord
        /// Somebody else spoke or signed for the person.
        case spokenFor
        case underAge
        case test
        /// A venue, a firm, an office.
        case notAPerson
        /// Another person of the same name is meant to be another.
        case notTheSame
        case health, safety
    }

    var signs: Set<Sign> = []
    var hidden: [WithheldField] = []
    var channel: Channel?

    func has(_ sign: Sign) -> Bool { signs.contains(sign) }

    mutating func add(_ other: NoteSigns) {
        signs.formUnion(other.signs)
        hidden += other.hidden.filter { !hidden.contains($0) }
        channel = channel ?? other.channel
    }
}
