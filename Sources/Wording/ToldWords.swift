import CivilTime
package import Domain

/// What a host told of an event, as the connector reads it.
package enum ToldWords {
    /// `Winston told how it went: Dominoes, Thursday 18 March`.
    package static func headline(_ told: ToldEvent) -> String {
        "\(told.host?.knownAs ?? "A host") told how it went: \(told.event.title), "
            + DateWords.day(told.event.start.date)
    }

    /// What of it she may want to do something about.
    ///
    /// Such as `9 people came. Kieran might hold the next one.`
    package static func detail(_ told: ToldEvent) -> String {
        let next = told.nextHost.map { "\($0.knownAs) might hold the next one." }
        let words = told.words == nil ? nil : "They wrote something for you."
        return (["\(came(told.counts).upperFirst) came."] + [next, words].compactMap(\.self)).joined(separator: " ")
    }

    /// `9 people`, the host among them; `nobody but the host`.
    private static func came(_ counts: ToldEvent.Counts) -> String {
        counts.came == 1 ? "nobody but the host" : SummaryWords.people(counts.came)
    }

    /// Who came and who did not.
    ///
    /// Such as `9 people, the host among them. One could not come and said so.`
    package static func counts(_ counts: ToldEvent.Counts) -> String {
        let came = counts.came == 1 ? "Nobody but the host." : "\(came(counts).upperFirst), the host among them."
        let sorry = "\(SummaryWords.number(counts.sentApologies).upperFirst) could not come and said so."
        let missing = "\(SummaryWords.number(counts.didNotCome).upperFirst) did not come."
        return [came, counts.sentApologies > 0 ? sorry : nil, counts.didNotCome > 0 ? missing : nil]
            .compactMap(\.self).joined(separator: " ")
    }

    /// Whether the host would do it once more; a host who did not say is told as that.
    package static func again(_ again: Again?) -> String {
        switch again {
        case .yes: "Yes, gladly"
        case .perhaps: "Perhaps"
        case .no: "No, that was it"
        case nil: "Not said"
        }
    }
}
