/// One record of a table, its fields by name.
public struct CSVRecord: Sendable {
    /// The fields in the order of the header.
    public let fields: [String]
    /// Where each field begins.
    public let positions: [Position]
    private let places: [String: Int]

    init(fields: [String], positions: [Position], places: [String: Int]) {
        self.fields = fields
        self.positions = positions
        self.places = places
    }

    /// The line the record begins on, from 1.
    public var line: Int { positions.first?.line ?? 1 }

    /// The field of a column, as it stands in the file; nil if the table has no such column.
    public subscript(column: String) -> String? { places[column].map { fields[$0] } }

    /// Where the field of a column begins; nil if the table has no such column.
    public func position(of column: String) -> Position? { places[column].map { positions[$0] } }
}
