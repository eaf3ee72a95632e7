import CSV
import FoundationEssentials

/// What the demo town must come to, told by people and not by the program.
package enum Expected {
    /// The rows of a table in `Expected`, each field by the name of its column.
    package static func rows(_ name: String) throws -> [[String: String]] {
        let file = Checkout.root.appending(path: "Tests/Fixtures/Expected").appending(path: name)
        let table = try CSVTable(parsing: [UInt8](try Data(contentsOf: file)))
        return table.records.map { Dictionary(uniqueKeysWithValues: zip(table.header, $0.fields)) }
    }
}
