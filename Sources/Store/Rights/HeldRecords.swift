package import Domain
import SQLite

extension Reading {
    /// Everything that is held on a member, topic by topic; for the connector, the keeper and the person.
    ///
    /// Other people in it are called by their first names only. Empty topics are left out.
    package func heldRecords(on member: Member) throws(HubError) -> [HeldRecords] {
        try require(.contactDetails, of: member.id)
        for kind in DataKind.allCases where kind.isOfPeople { note(kind, of: member.id) }
        let person = PersonKey(id: member.id, reference: member.reference)
        var records: [HeldRecords] = []
        for entry in PersonalTable.all.reversed() {
            guard let shown = entry.shown else { continue }
            let rows = try rows("SELECT \(shown) FROM \(entry.table) WHERE \(entry.whose(person))")
            guard let fields = rows.first?.map(\.name) else { continue }
            records.append(HeldRecords(topic: entry.topic, fields: fields, rows: rows.map { $0.map(\.value) }))
        }
        return records
    }

    private func rows(_ sql: SQL) throws(HubError) -> [[(name: String, value: HeldValue)]] {
        do throws(DatabaseError) {
            return try connection.query(sql) { row throws(DatabaseError) in
                try row.named().map { ($0.name, HeldValue($0.value)) }
            }
        } catch {
            throw HubError(database: error)
        }
    }
}

extension HeldValue {
    fileprivate init(_ value: Value) {
        self =
            switch value {
            case .null: .none
            case .integer(let number): .number(Int(number))
            case .real(let number): .real(number)
            case .text(let words): .words(words)
            case .blob(let bytes): .bytes(bytes)
            }
    }
}
