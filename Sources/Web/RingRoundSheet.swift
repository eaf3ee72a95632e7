package import CivilTime
package import Domain

/// The people whom no machine tells of the month: to ring, text, post to or visit.
package struct RingRoundSheet: Sendable, Hashable {
    package let month: YearMonth
    package let people: [Person]
    /// What to say or write, sentence by sentence, by channel.
    package let scripts: [Channel: [String]]

    package init(month: YearMonth, people: [Person], scripts: [Channel: [String]] = [:]) {
        self.month = month
        self.people = people
        self.scripts = scripts
    }

    /// One person and how to reach them.
    package struct Person: Sendable, Hashable {
        package let name: String
        /// Whose own month can be printed; nil where nobody's can.
        package let member: Reference?
        package let channel: Channel
        package let phone: String?
        /// As they stand on an envelope, without the name.
        package let addressLines: [String]
        /// How words reach the person best: `large print`.
        package let format: String
        /// What to know before ringing, each a sentence or a few words: `Polish`, `Through Tom, son, 07700 900123`.
        package let notes: [String]
        /// What is on near them, one thing a line.
        package let nearby: [String]

        package init(
            name: String, channel: Channel, phone: String?, addressLines: [String], format: String,
            notes: [String] = [], nearby: [String] = [], member: Reference? = nil
        ) {
            self.name = name
            self.member = member
            self.channel = channel
            self.phone = phone
            self.addressLines = addressLines
            self.format = format
            self.notes = notes
            self.nearby = nearby
        }
    }
}
