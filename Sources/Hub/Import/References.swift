import Digest
import Domain

/// The identities behind the references of a folder of tables.
///
/// An identity is made from the community, the kind and the reference, so that the same tables give the same rows, and
/// a second import finds those of the first.
struct References {
    let community: Slug
    private var known: [String: Set<String>] = [:]

    init(community: Slug) { self.community = community }

    /// Makes the identity of a new row known.
    mutating func add<Owner>(_ reference: String, _ kind: String, as type: Owner.Type) -> Identifier<Owner> {
        known[kind, default: []].insert(reference)
        return identity(reference, kind)
    }

    /// The identity of a row that must have come before.
    func find<Owner>(
        _ column: String, of row: TableRow, _ kind: String, as type: Owner.Type
    ) throws(HubError) -> Identifier<Owner> {
        try find(row.cell(column), column, of: row, kind)
    }

    /// The same for a cell that may be empty.
    func findIfAny<Owner>(
        _ column: String, of row: TableRow, _ kind: String, as type: Owner.Type
    ) throws(HubError) -> Identifier<Owner>? {
        row.cell(column).isEmpty ? nil : try find(row.cell(column), column, of: row, kind)
    }

    /// The same for each word of a cell.
    func findAll<Owner>(
        _ column: String, of row: TableRow, _ kind: String, as type: Owner.Type
    ) throws(HubError) -> [Identifier<Owner>] {
        var found: [Identifier<Owner>] = []
        for word in row.words(column) {
            let one: Identifier<Owner> = try find(word, column, of: row, kind)
            guard !found.contains(one) else { throw row.problem(column, expected: "each reference once") }
            found.append(one)
        }
        return found
    }

    /// The identity of a row that must have come before, by its reference alone.
    func find<Owner>(
        _ reference: String, _ column: String, of row: TableRow, _ kind: String
    ) throws(HubError) -> Identifier<Owner> {
        guard has(reference, kind) else {
            throw row.problem(column, expected: "the reference of a row in the table of \(kind)s")
        }
        return identity(reference, kind)
    }

    func has(_ reference: String, _ kind: String) -> Bool { known[kind, default: []].contains(reference) }

    /// A name-based UUID (RFC 9562 §5.8), so that it looks like every other identity.
    func identity<Owner>(_ reference: String, _ kind: String) -> Identifier<Owner> {
        var bytes = Array(SHA256.digest(of: "\(community)/\(kind)/\(reference)".utf8).prefix(16))
        bytes[6] = bytes[6] & 0x0f | 0x80
        bytes[8] = bytes[8] & 0x3f | 0x80
        return Identifier(uuid: bytes)
    }
}
