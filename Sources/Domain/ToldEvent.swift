package import CivilTime

/// What the host of an event told about it, as the connector reads it.
package struct ToldEvent: Sendable, Hashable {
    package let event: HostedEvent
    /// Nil where nobody holds it any more.
    package let host: Person?
    package let toldAt: Instant
    /// How often it was told; at least 1.
    package let version: Int
    package let counts: Counts
    package let again: Again?
    /// Whom the host names for the next one; nobody has asked them yet.
    package let nextHost: Person?
    package let words: String?
    /// Which telling of it the connector has read last, and when; nil before that.
    package let read: Read?

    /// Whether it waits to be read: nobody has, or the host has told it anew since.
    package var waits: Bool { read?.version != version }

    package struct Read: Sendable, Hashable {
        package let version: Int
        package let at: Instant

        package init(version: Int, at: Instant) {
            self.version = version
            self.at = at
        }
    }

    package struct Person: Sendable, Hashable {
        package let reference: Reference
        package let knownAs: String

        package init(reference: Reference, knownAs: String) {
            self.reference = reference
            self.knownAs = knownAs
        }
    }

    /// How many, and nobody's name.
    package struct Counts: Sendable, Hashable {
        /// The host, those named and those who are not.
        package let came: Int
        package let sentApologies: Int
        package let didNotCome: Int

        package init(came: Int, sentApologies: Int, didNotCome: Int) {
            self.came = came
            self.sentApologies = sentApologies
            self.didNotCome = didNotCome
        }
    }

    package init(
        event: HostedEvent, host: Person?, toldAt: Instant, version: Int, counts: Counts, again: Again?,
        nextHost: Person?, words: String?, read: Read?
    ) {
        self.event = event
        self.host = host
        self.toldAt = toldAt
        self.version = version
        self.counts = counts
        self.again = again
        self.nextHost = nextHost
        self.words = words
        self.read = read
    }
}
