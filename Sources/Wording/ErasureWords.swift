package import Domain

/// What erasing a person means, before it is done and after.
package enum ErasureWords {
    /// What stays where rows are others' too.
    package static func staying(_ topic: HeldTopic, _ count: Int) -> String {
        let rows = HeldWords.count(count, of: topic)
        switch topic {
        case .hosting: return "\(rows): without a host from then on"
        case .contacts: return "\(rows): without a contact from then on"
        case .facilitating: return "\(rows): somebody else has to look after it"
        case .proposals: return "\(rows): they stand in a published month and stay without a name"
        case .homes: return "\(rows): stays as a private home without address"
        default: return rows
        }
    }

    /// A place where somebody is named, as a line of a list.
    package static func mention(_ mention: FoundMention) -> String {
        let place = mention.place.isEmpty ? "" : " of \(mention.place)"
        let field = mention.field.split(separator: " ").last.map { HeldWords.field(String($0)) } ?? mention.field
        return "\(field)\(place): \(mention.excerpt)"
    }

    package static let whatStays = """
        What stays: how many came to a gathering, the reference in the audit, and digests by which an import knows them.
        """
}
