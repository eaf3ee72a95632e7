/// What cells were read as: the same answers stand in many rows.
final class Remembered<Value> {
    private var values: [String: Value] = [:]
    private let read: (String) -> Value

    init(_ read: @escaping (String) -> Value) { self.read = read }

    subscript(cell: String) -> Value {
        if let value = values[cell] { return value }
        let value = read(cell)
        // Long cells are seldom the same, and a list has an end.
        if cell.utf8.count <= 80, values.count < 4_096 { values[cell] = value }
        return value
    }
}
