import CSV
import CivilTime

/// The demo town's tables, repeated until there are so many people and events: everyone with wishes, gifts and free times.
struct CrowdedTables {
    let people: Int
    let events: Int

    /// Writes them into a folder that exists; the other tables stay as they are.
    func write(from source: String, to folder: String) throws {
        guard Shell.output("cp \(Shell.quoted(source))/* \(Shell.quoted(folder))") != nil else {
            throw BenchmarkError.failed("the demo town's tables are not in \(source)")
        }
        for table in ["consents", "member_interests", "member_availability", "member_access_needs"] {
            try repeated(table, in: folder) { record, turn in [member(record[0], turn)] + record.dropFirst() }
        }
        try repeated("member_gifts", in: folder) { record, turn in
            ["\(record[0])\(turn)", member(record[1], turn)] + record.dropFirst(2)
        }
        try repeated("members", in: folder, person)
        try repeatedEvents(in: folder)
    }

    private var turns: Int { max(0, people / Self.townspeople - 1) }

    private static let townspeople = 62

    /// `M007` of the third round is `M1307`; no two rounds share a number.
    private func member(_ reference: String, _ turn: Int) -> String {
        "M\(1_000 + turn * 100 + (Int(reference.dropFirst()) ?? 0))"
    }

    private func person(_ record: [String], _ turn: Int) -> [String] {
        var record = record
        record[0] = member(record[0], turn)
        let number = String(1_000_000 + turn * 100 + record.count).suffix(6)
        for column in [8, 9] where !record[column].isEmpty { record[column] = "07700 \(number)" }
        if !record[10].isEmpty { record[10] = "\(record[0].lowercased())@town.example" }
        return record
    }

    private func repeated(_ table: String, in folder: String, _ change: ([String], Int) -> [String]) throws {
        let (header, records) = try read(table, in: folder)
        var writer = CSVWriter()
        writer.append(header)
        for record in records { writer.append(record) }
        if turns > 0 {
            for turn in 1...turns { for record in records { writer.append(change(record, turn)) } }
        }
        try write(writer, table, in: folder)
    }

    /// Two years of events, one in 24 of them in the month that is looked at.
    private func repeatedEvents(in folder: String) throws {
        let (header, records) = try read("oneoff_events", in: folder)
        var writer = CSVWriter()
        writer.append(header)
        for record in records { writer.append(record) }
        let models = records.filter { $0[6] == "public" && $0[9] == "confirmed" }
        for number in 0..<max(0, events - records.count) {
            var record = models[number % models.count]
            let day = CivilDate(dayNumber: 20_500 + number % 730)
            record[0] = "E\(100 + number)"
            record[1] += " \(number)"
            // Nobody holds two at a time, and no room holds two.
            (record[2], record[3], record[4], record[5]) = ("", "", "", "By the river")
            record[7] = "\(day)T\(10 + number % 9):00"
            record[8] = "\(day)T\(11 + number % 9):30"
            writer.append(record)
        }
        try write(writer, "oneoff_events", in: folder)
    }

    private func read(_ table: String, in folder: String) throws -> (header: [String], records: [[String]]) {
        guard let text = Shell.output("cat \(Shell.quoted("\(folder)/\(table).csv"))") else {
            throw BenchmarkError.failed("there is no table \(table)")
        }
        let found = try CSVTable(parsing: Array(text.utf8))
        return (found.header, found.records.map(\.fields))
    }

    private func write(_ writer: CSVWriter, _ table: String, in folder: String) throws {
        guard Shell.write(writer.bytes, to: "\(folder)/\(table).csv") else {
            throw BenchmarkError.failed("\(table) cannot be written")
        }
    }
}
