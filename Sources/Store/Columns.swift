import CivilTime
import Domain
import Recurrence
import SQLite

/// The columns of one row, read from left to right in the order of the column list.
struct Columns {
    private let row: Row
    private var next = 0

    init(_ row: Row) { self.row = row }

    private mutating func step() -> Int {
        defer { next += 1 }
        return next
    }

    mutating func text() throws(DatabaseError) -> String { try row.text(step()) }
    mutating func optionalText() throws(DatabaseError) -> String? { try row.optionalText(step()) }
    mutating func int() throws(DatabaseError) -> Int { try row.int(step()) }
    mutating func optionalInt() throws(DatabaseError) -> Int? { try row.optionalInt(step()) }
    mutating func optionalDouble() throws(DatabaseError) -> Double? { try row.optionalDouble(step()) }
    mutating func bool() throws(DatabaseError) -> Bool { try row.bool(step()) }
    mutating func optionalBool() throws(DatabaseError) -> Bool? { try row.optionalBool(step()) }
    mutating func blob() throws(DatabaseError) -> [UInt8] { try row.blob(step()) }
    mutating func optionalBlob() throws(DatabaseError) -> [UInt8]? { try row.optionalBlob(step()) }

    /// An enumeration, an identifier, a reference or a slug.
    mutating func raw<Raw: RawRepresentable<String>>(as type: Raw.Type = Raw.self) throws(DatabaseError) -> Raw {
        try row.raw(step())
    }

    mutating func optionalRaw<Raw: RawRepresentable<String>>(
        as type: Raw.Type = Raw.self
    ) throws(DatabaseError) -> Raw? {
        try row.optionalRaw(step())
    }

    mutating func date() throws(DatabaseError) -> CivilDate { try row.parse(step()) { CivilDate($0) } }
    mutating func optionalDate() throws(DatabaseError) -> CivilDate? { try row.optionalParse(step()) { CivilDate($0) } }
    mutating func wallTime() throws(DatabaseError) -> WallTime { try row.parse(step()) { WallTime($0) } }
    mutating func optionalWallTime() throws(DatabaseError) -> WallTime? {
        try row.optionalParse(step()) { WallTime($0) }
    }
    mutating func instant() throws(DatabaseError) -> Instant { try row.parse(step()) { Instant($0) } }
    mutating func optionalInstant() throws(DatabaseError) -> Instant? { try row.optionalParse(step()) { Instant($0) } }
    mutating func month() throws(DatabaseError) -> YearMonth { try row.parse(step()) { YearMonth($0) } }
    mutating func weekday() throws(DatabaseError) -> Weekday { try row.parse(step()) { Weekday(code: $0) } }
    mutating func optionalMonthDay() throws(DatabaseError) -> MonthDay? {
        try row.optionalParse(step()) { MonthDay($0) }
    }
    mutating func rule() throws(DatabaseError) -> RecurrenceRule {
        try row.parse(step()) { text in try? RecurrenceRule(text) }
    }

    /// What `list(_:)` joined, taken apart.
    mutating func list() throws(DatabaseError) -> [String] {
        try row.optionalText(step())?.split(separator: SQL.listSeparator).map(String.init) ?? []
    }

    /// What `list(_:)` joined, each an enumeration, an identifier or a name.
    mutating func list<Raw: RawRepresentable<String>>(of type: Raw.Type) throws(DatabaseError) -> [Raw] {
        let values = try row.optionalParse(step()) { text -> [Raw]? in
            let values = text.split(separator: SQL.listSeparator).map { Raw(rawValue: String($0)) }
            return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
        }
        return values ?? []
    }

    /// What `list(_:)` joined, each a local time.
    mutating func wallTimes() throws(DatabaseError) -> [WallTime] {
        let times = try row.optionalParse(step()) { text -> [WallTime]? in
            let values = text.split(separator: SQL.listSeparator).map { WallTime($0) }
            return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
        }
        return times ?? []
    }

    mutating func contact() throws(DatabaseError) -> Contact {
        Contact(name: try optionalText(), phone: try optionalText(), email: try optionalText())
    }
}
