import Domain
import Hub
import Wording

extension Command {
    static let backup = Command(
        name: ["backup"], summary: "Writes a whole, checked copy of the hub to a file; also while the hub runs",
        operands: "",
        options: [
            Option("to", "FILE", "a new file for it"),
            Option("encrypt", "RECIPIENT", "encrypt it with age: age1…, ssh-… or a file that lists some"), .data,
        ],
        examples: [
            "circles backup --to /backups/2027-02-15.db",
            "circles backup --to /backups/2027-02-15.age --encrypt age1qz3xj0wk7yd5v2c9s8f4n6m1t0h3r5l7p9a2e4g6u8i",
        ]
    ) { arguments, surroundings in
        try arguments.expect(0)
        guard let path = arguments[Option("to", "FILE", "")] else { throw UsageError("Say where it goes: --to FILE.") }
        let hub = try arguments.hubForReading()
        let manifest = try BackUp(hub)(to: path, encryptedFor: arguments[Option("encrypt", "RECIPIENT", "")])
        let members = SummaryWords.count(manifest.rows["member"] ?? 0, "member")
        surroundings.console.say(
            """
            \(path) holds the whole hub: \(members), \(SummaryWords.digits(manifest.bytes)) bytes\
            \(manifest.isEncrypted ? ", encrypted" : ""). It was read back and is whole.
            SHA-256 \(manifest.sha256)
            Keep \(path).manifest beside it. circles.conf and the folder mail are not in it.
            """)
        return .done
    }

    static let restore = Command(
        name: ["restore"], summary: "Puts a backup back into an empty folder, with letters held back",
        operands: "FILE",
        options: [
            Option("identity", "KEY", "the file with the key of an encrypted backup"),
            Option("erasures", "FILE", "the file erasures of the folder that was lost, where it is still there"), .data,
        ],
        examples: [
            "circles restore /backups/2027-02-15.db --data circles-data",
            "circles restore /backups/2027-02-15.age --identity key.txt --data circles-data",
        ]
    ) { arguments, surroundings in
        let path = try arguments.operand("which backup")
        let restore = RestoreBackup(
            into: arguments.dataFolder, now: surroundings.now(), environment: surroundings.environment)
        let restored = try restore(
            path, identity: arguments[Option("identity", "KEY", "")],
            erasures: arguments[Option("erasures", "FILE", "")])
        surroundings.console.say(RestorationText(restored).text)
        return .done
    }
}

/// What was put back, for people.
struct RestorationText {
    let restoration: Restoration

    init(_ restoration: Restoration) { self.restoration = restoration }

    var text: String {
        let manifest = restoration.manifest
        let members = SummaryWords.count((manifest.rows["member"] ?? 0) - restoration.erasedAgain, "member")
        let again =
            restoration.erasedAgain == 0
            ? "Nobody had been erased since."
            : "\(SummaryWords.count(restoration.erasedAgain, "person", "people")) erased since then, erased again."
        let waiting =
            restoration.waiting == 0
            ? "No letter waits." : "\(SummaryWords.count(restoration.waiting, "letter")) wait: circles mail list."
        return """
            The hub of \(manifest.madeAt) is back: \(members). \(again)
            Letters are held back until circles mail release. \(waiting)
            """
    }
}
