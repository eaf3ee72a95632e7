import Domain

/// How far it is from homes to places, worked out once for each pair, as people really go.
struct Distances {
    private let places: [Position]
    private let columns: [Identifier<Area>: Int32]
    private var rows: [Position: Int32] = [:]
    /// A row for each home, a column for each place.
    private(set) var metres: [Int32] = []

    var width: Int { places.count }

    init(_ areas: [Identifier<Area>: Position]) {
        let sorted = areas.sorted { $0.key < $1.key }
        places = sorted.map(\.value)
        columns = Dictionary(sorted.enumerated().map { ($1.key, Int32($0)) }) { first, _ in first }
    }

    /// The column of an area; -1 where there is none.
    func column(_ area: Identifier<Area>?) -> Int32 { area.flatMap { columns[$0] } ?? -1 }

    /// The row of a home, made where it is new; -1 where nobody knows it.
    mutating func row(_ home: Position?) -> Int32 {
        guard let home else { return -1 }
        if let row = rows[home] { return row }
        let row = Int32(rows.count)
        rows[home] = row
        metres += places.map { Int32(clamping: home.distance(to: $0)) }
        return row
    }

    /// The metres between; -1 where either is not known.
    func callAsFunction(_ row: Int32, _ column: Int32) -> Int32 {
        row < 0 || column < 0 ? -1 : metres[Int(row) * width + Int(column)]
    }
}
