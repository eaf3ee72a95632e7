import CSV
import Domain
import Intake

/// A list as somebody hands it over: a file of a spreadsheet.
package struct ListFile: Sendable, Hashable {
    package let name: String
    package let bytes: [UInt8]
    /// Columns that were named by hand, each with the name of its field.
    package let columns: [String: String]

    package init(name: String, bytes: [UInt8], columns: [String: String] = [:]) {
        self.name = name
        self.bytes = bytes
        self.columns = columns
    }

    /// The rows of the file.
    func sheet() throws(HubError) -> Sheet {
        do throws(CSVError) { return try Sheet(reading: bytes) } catch {
            switch error.reason {
            case .fileTooLong, .tooManyColumns, .fieldTooLong, .unclosedQuote: throw .list(.tooLarge)
            default: throw .list(.empty)
            }
        }
    }

    /// The columns named by hand.
    func map<Field: RawRepresentable<String> & CaseIterable>(
        to type: Field.Type
    ) throws(HubError) -> [String: Field] {
        var map: [String: Field] = [:]
        for (column, name) in columns {
            guard let field = Field(rawValue: name.lowercased()) else {
                throw .list(.noField(name, known: Field.allCases.map(\.rawValue)))
            }
            map[column] = field
        }
        return map
    }
}
