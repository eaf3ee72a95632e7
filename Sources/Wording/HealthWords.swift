import CivilTime
package import Domain

/// How a hub stands, for whoever keeps it.
package struct HealthWords: Sendable, Hashable {
    /// What was found; always a sentence.
    package let finding: String
    /// What to do next; nil where there is nothing to do.
    package let next: String?

    private init(_ finding: String, _ next: String? = nil) {
        self.finding = finding
        self.next = next
    }

    package init(_ fact: HealthFact) {
        switch fact {
        case .folderPrivate: self.init("Nobody else can read what is personal in the folder.")
        case .folderOpen(let names):
            self.init(
                "Others on this machine can read \(SummaryWords.list(names)).",
                "Close the folder with chmod -R go= and the folder's name.")
        case .folderReadOnly:
            self.init(
                "Nothing can be written into the folder.",
                "Check who owns it, and whether its disk is mounted read-only.")
        case .heldBy(let holder): self.init("One program writes: \(holder).")
        case .heldByNobody: self.init("No program writes the folder now.")
        case .strangersWrite(let names):
            self.init(
                "Another program has the database open for writing: \(SummaryWords.list(names)).",
                "Close it. Two programs that write can lose what people told us.")
        case .databaseWhole(let step): self.init("The database is whole, at step \(step).")
        case .databaseDamaged(let findings):
            self.init(
                "The database is damaged: \(findings.prefix(3).joined(separator: "; ")).",
                "Stop the hub, keep the folder as it is, and restore the last backup into a new one.")
        case .databaseUnusable(let reason):
            let words = ErrorWords(.unavailable(reason))
            self.init(words.headline, words.next.joined(separator: " "))
        case .sqlite(let version, let hasLogFault): self.init(sqlite: version, hasLogFault: hasLogFault)
        case .audit(let report): self.init(report)
        case .searchSound: self.init("Searching finds what there is.")
        case .searchUnsound:
            self.init(
                "Searching does not find everything, or finds what is not there any more.",
                "Stop the hub and make its index anew with circles reindex.")
        case .space(let free, let database):
            self.init(
                "\(Self.size(free)) are left on the disk; the database takes \(Self.size(database)).",
                fact.state == .fine ? nil : "Make room: a full disk refuses every change.")
        case .zone(let name): self.init("The zone \(name) is there, and knows when the clocks change.")
        case .zoneMissing(let name):
            self.init("There is no data for the time zone \(name).", "Install the Debian package tzdata.")
        case .zoneWrong(let name):
            self.init(
                "The time zone data say something wrong of \(name): people would be told a wrong hour.",
                "Update the Debian package tzdata.")
        case .clock(let now): self.init("The clock says \(Self.moment(now)).")
        case .clockBehind(let now, let newest):
            self.init(
                "The clock says \(Self.moment(now)), and something was written at \(Self.moment(newest)).",
                "Set the machine's clock, and let it be kept by the network.")
        case .clockUnlikely(let now):
            self.init(
                "The clock says \(Self.moment(now)), which cannot be.",
                "Set the machine's clock before the hub goes on.")
        case .mailServer(let host): self.init("Letters go out through \(host).")
        case .mailFolder(isDemo: true): self.init("Letters are kept in the folder mail, as in every demo.")
        case .mailFolder(isDemo: false):
            self.init(
                "Letters reach nobody: they are kept in the folder mail.", "Name a mail server with CIRCLES_SMTP.")
        case .mailSettings(let sentence):
            self.init("The mail settings cannot be used. \(sentence)", "Put that right, then look again.")
        case .letters(let letters): self.init(letters)
        case .programFiles: self.init("The program's own files are there.")
        case .programFilesMissing(let files):
            self.init(
                "Files of the program are missing: \(files).",
                "Put them beside the program, or name their folder in CIRCLES_SHARE.")
        case .backup(let at, _):
            self.init("The last backup is of \(Self.moment(at)).", fact.state == .fine ? nil : Self.backUp)
        case .noBackup: self.init("There is no backup that we know of.", Self.backUp)
        }
    }

    /// The last line: how it stands on the whole.
    package static func summary(_ facts: [HealthFact]) -> String {
        let broken = facts.count { $0.state == .broken }
        let looks = facts.count { $0.state == .look }
        let look = looks == 1 ? "one thing wants a look" : "\(SummaryWords.number(looks)) things want a look"
        guard broken > 0 else { return looks > 0 ? "Nothing is broken; \(look)." : "All is well." }
        let words = broken == 1 ? "One thing is broken" : "\(SummaryWords.number(broken).upperFirst) things are broken"
        return words + (looks > 0 ? ", and \(look)." : ".")
    }

    private static let backUp = "Make one with circles backup, and let it be made every day."
}

// MARK: - What takes more words

extension HealthWords {
    private init(sqlite version: String, hasLogFault: Bool) {
        guard hasLogFault else { self.init("SQLite is \(version)."); return }
        self.init(
            "SQLite is \(version), which can lose changes where two programs write. Here the hub alone writes.",
            "Let no other program write the database.")
    }

    private init(_ report: AuditReport) {
        let size = SummaryWords.count(report.count, "entry", "entries")
        let cut = report.cutUpTo > 0 ? ", cut up to entry \(report.cutUpTo)" : ""
        guard let first = report.faults.first else {
            self.init("The audit is whole: \(size)\(cut), head \(report.last):\(report.head.prefix(16)).")
            return
        }
        let rest = report.faults.count - 1
        let more = rest > 0 ? ", and \(SummaryWords.count(rest, "fault")) more" : ""
        self.init(
            "The audit is not as it was written: \(Self.words(first))\(more).",
            "Keep the folder as it is, and compare it with the last backup to see what was changed.")
    }

    private static func words(_ fault: AuditFault) -> String {
        switch fault {
        case .changed(let entry): "entry \(entry) was changed"
        case .missing(let after, let before): "what stood between entries \(after) and \(before) is gone"
        case .beginningMissing(let before): "what stood before entry \(before) is gone"
        case .endMissing(let last, let written): "it ends with entry \(last), and \(written) were written"
        case .endChanged(let entry): "its end, entry \(entry), is not the one that was sealed"
        case .sealBroken(let entry): "the seal at entry \(entry) is not the hub's"
        }
    }

    private init(_ letters: HealthFact.LetterStanding) {
        let waiting = SummaryWords.count(letters.waiting, "letter waits", "letters wait")
        if let since = letters.heldSince {
            self.init(
                "All letters are held back since \(Self.moment(since)); \(waiting).",
                "Let them go once you have looked at what waits.")
        } else if letters.overdue > 0 {
            self.init(
                "\(waiting), \(SummaryWords.digits(letters.overdue)) of them for more than an hour.",
                "See circles mail list, and whether the hub runs and the mail server answers.")
        } else if letters.stuck > 0 {
            self.init(
                "\(SummaryWords.count(letters.stuck, "letter")) came back or may not have arrived.",
                "See circles mail list, and tell those people another way.")
        } else {
            self.init(letters.waiting == 0 ? "No letter waits." : "\(waiting).")
        }
    }

    /// `2027-02-15 09:00 UTC`.
    private static func moment(_ instant: Instant) -> String {
        instant.description.prefix(16).replacing("T", with: " ") + " UTC"
    }

    /// `1.4 GB`, `350 MB`, `12 kB`.
    private static func size(_ bytes: Int) -> String {
        if bytes >= 1_000_000_000 {
            let tenths = bytes / 100_000_000
            return "\(SummaryWords.digits(tenths / 10)).\(tenths % 10) GB"
        }
        return bytes >= 1_000_000 ? "\(bytes / 1_000_000) MB" : "\(bytes / 1_000) kB"
    }
}
