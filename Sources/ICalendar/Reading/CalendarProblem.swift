/// Something in a calendar that is not as the standard has it.
public struct CalendarProblem: Sendable, Hashable {
    /// How grave it is, least first.
    public enum Level: Int, Sendable, Hashable, Comparable {
        /// Read as it was meant; nothing is lost.
        case repaired
        /// Legal, but known to be lost on some program that people read calendars with.
        case consumer
        /// Read, but others may read it differently.
        case warning
        /// Part of the calendar could not be read, or says nothing that holds.
        case error

        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// What is wrong.
    public enum Fact: Sendable, Hashable {
        case syntax(SyntaxFact)
        case value(ValueFact)
        case event(EventFact)
        case check(CheckFact)
        case consumer(ConsumerFact)
        case expansion(ExpansionFact)
    }

    public let fact: Fact
    /// The line in the file, from 1; 0 if the calendar was made, not read.
    public let line: Int
    /// The name of the property, if it lies in one.
    public let property: String?

    public init(_ fact: Fact, line: Int, property: String? = nil) {
        self.fact = fact
        self.line = line
        self.property = property
    }

    public var level: Level {
        switch fact {
        case .syntax(let fact): fact.level
        case .value(let fact): fact.level
        case .event(let fact): fact.level
        case .check(let fact): fact.level
        case .consumer: .consumer
        case .expansion(let fact): fact.level
        }
    }

    /// Where the standard says otherwise, such as `RFC 5545 §3.1`; at the level `.consumer`, which program is meant.
    public var section: String {
        switch fact {
        case .syntax(let fact): fact.section
        case .value(let fact): fact.section
        case .event(let fact): fact.section
        case .check(let fact): fact.section
        case .consumer(let fact): fact.section
        case .expansion(let fact): fact.section
        }
    }

    /// What is wrong, as a plain English sentence.
    public var sentence: String {
        switch fact {
        case .syntax(let fact): fact.sentence
        case .value(let fact): fact.sentence
        case .event(let fact): fact.sentence
        case .check(let fact): fact.sentence
        case .consumer(let fact): fact.sentence
        case .expansion(let fact): fact.sentence
        }
    }
}

extension CalendarProblem: CustomStringConvertible {
    /// `12: warning: The sentence. [RFC 5545 §3.1]`.
    public var description: String { "\(line): \(level): \(sentence) [\(section)]" }
}
