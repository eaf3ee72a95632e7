package import CivilTime
package import Domain

/// The people whom no machine tells of the month: to ring, text, post to or visit.
package struct RingRound: Sendable, Hashable {
    package let month: YearMonth
    package let people: [Person]

    package init(month: YearMonth, people: [Person]) {
        self.month = month
        self.people = people
    }

    /// One person and how to reach them.
    package struct Person: Sendable, Hashable {
        package let reference: Reference
        package let name: String
        package let channel: Channel
        package let phone: String?
        /// As they stand on an envelope, without the name.
        package let addressLines: [String]
        package let format: Format
        /// The supporter to go through, where the person asked for that: `Carol, 01632 960371`.
        package let through: String?

        package init(
            reference: Reference, name: String, channel: Channel, phone: String?, addressLines: [String],
            format: Format, through: String? = nil
        ) {
            self.reference = reference
            self.name = name
            self.channel = channel
            self.phone = phone
            self.addressLines = addressLines
            self.format = format
            self.through = through
        }
    }
}
