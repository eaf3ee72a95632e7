package import Domain

/// Lines of the audit as sentences: who, and what they did to what; names of fields, never what stands in them.
package enum AuditWords {
    /// Who did it: `Bex Hallam`, `M003 for M017`, `the hub itself`.
    ///
    /// - Parameters:
    ///   - entry: The line.
    ///   - names: Names of connectors by reference.
    /// - Returns: A few words.
    package static func who(_ entry: AuditEntry, _ names: [String: String]) -> String {
        let name = names[entry.who] ?? parts[entry.who] ?? entry.who
        return entry.onBehalfOf.map { "\(name) for \($0)" } ?? name
    }

    /// What was done: `looked at M003: interests, gifts`, `change event E07: start`.
    package static func deed(_ entry: AuditEntry) -> String {
        let fields = entry.fields.isEmpty ? "" : ": " + entry.fields.map(plain).joined(separator: ", ")
        guard entry.action != "read" else {
            return "Looked at \(entry.reference == "all" ? "everybody" : entry.reference)\(fields)"
        }
        return "\(plain(entry.action).upperFirst) \(plain(entry.entity)) \(entry.reference)\(fields)"
    }

    private static let parts = [
        "keeper": "Who looks after the machine", "matching": "The hub, matching", "publisher": "The hub, publishing",
        "courier": "The hub, sending letters", "everyone": "Somebody who was not signed in",
    ]

    /// `base_url` as `base url`, `whoIsGoing` as `who is going`.
    private static func plain(_ name: String) -> String {
        name.reduce(into: "") { text, letter in
            text += letter == "_" ? " " : letter.isUppercase ? " \(letter.lowercased())" : String(letter)
        }
    }
}
