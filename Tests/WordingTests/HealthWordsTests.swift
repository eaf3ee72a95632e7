import CivilTime
import Domain
import Testing
import Wording

@Suite("The doctor's words")
struct HealthWordsTests {
    private static let sound = AuditReport(
        count: 1_250, last: 1_400, head: String(repeating: "ab", count: 32), cutUpTo: 150, faults: [])
    private static let moment = Instant(secondsSinceEpoch: 1_802_682_000)

    /// One of each, in every state it can have.
    private static let facts: [HealthFact] = [
        .folderPrivate, .folderOpen(["circles.db", "mail"]), .folderReadOnly, .heldBy("process 7 (circles serve)"),
        .heldByNobody, .strangersWrite(["sqlite3 (process 8)"]), .databaseWhole(step: 14),
        .databaseDamaged(["row 3 missing from index member_area"]),
        .databaseUnusable(.older(found: 12, known: 14)), .databaseUnusable(.foreign),
        .sqlite(version: "3.51.3", hasLogFault: false), .sqlite(version: "3.40.1", hasLogFault: true),
        .audit(sound),
        .audit(AuditReport(count: 3, last: 3, head: "", cutUpTo: 0, faults: [.changed(2), .sealBroken(3)])),
        .space(free: 12_340_000_000, database: 8_000_000), .space(free: 1_000_000, database: 900),
        .zone("Europe/London"), .zoneMissing("Europe/London"), .zoneWrong("Europe/London"), .clock(moment),
        .clockBehind(moment, newest: moment), .clockUnlikely(moment), .mailServer("mail.example.org"),
        .mailFolder(isDemo: true), .mailFolder(isDemo: false), .mailSettings("CIRCLES_FROM is an e-mail address."),
        .letters(.init(waiting: 0, overdue: 0, stuck: 0, heldSince: nil)),
        .letters(.init(waiting: 1, overdue: 0, stuck: 0, heldSince: nil)),
        .letters(.init(waiting: 40, overdue: 2, stuck: 3, heldSince: nil)),
        .letters(.init(waiting: 0, overdue: 0, stuck: 3, heldSince: nil)),
        .letters(.init(waiting: 4, overdue: 0, stuck: 0, heldSince: moment)), .programFiles,
        .programFilesMissing("look"), .backup(moment, days: 0), .backup(moment, days: 9), .noBackup,
    ]

    @Test(arguments: facts) func `are a sentence, and name the next step where there is one to take`(fact: HealthFact) {
        let words = HealthWords(fact)
        #expect(words.finding.hasSuffix("."))
        #expect(words.finding.first?.isUppercase == true || words.finding.first?.isNumber == true)
        #expect((fact.state == .fine) || words.next?.hasSuffix(".") == true)
    }

    @Test func `say how much audit there is, and up to where`() {
        #expect(
            HealthWords(.audit(Self.sound)).finding
                == "The audit is whole: 1,250 entries, cut up to entry 150, head 1400:abababababababab.")
    }

    @Test(arguments: [
        (AuditFault.changed(2), "entry 2 was changed"),
        (.missing(after: 2, before: 5), "what stood between entries 2 and 5 is gone"),
        (.beginningMissing(before: 3), "what stood before entry 3 is gone"),
        (.endMissing(last: 3, written: 5), "it ends with entry 3, and 5 were written"),
        (.endChanged(4), "its end, entry 4, is not the one that was sealed"),
        (.sealBroken(4), "the seal at entry 4 is not the hub's"),
    ])
    func `name what was done to the audit`(fault: AuditFault, words: String) {
        let report = AuditReport(count: 9, last: 9, head: "", cutUpTo: 0, faults: [fault])
        #expect(HealthWords(.audit(report)).finding == "The audit is not as it was written: \(words).")
    }

    @Test func `sum up`() {
        #expect(HealthWords.summary([.folderPrivate]) == "All is well.")
        #expect(HealthWords.summary([.noBackup]) == "Nothing is broken; one thing wants a look.")
        #expect(HealthWords.summary([.folderReadOnly]) == "One thing is broken.")
        #expect(
            HealthWords.summary([.folderReadOnly, .zoneMissing("X"), .noBackup, .mailFolder(isDemo: false)])
                == "Two things are broken, and two things want a look.")
    }

    @Test func `say sizes as people do`() {
        #expect(
            HealthWords(.space(free: 12_340_000_000, database: 8_000_000)).finding
                == "12.3 GB are left on the disk; the database takes 8 MB.")
    }
}
