package import CivilTime

/// One thing that was looked at to see whether a hub is well, and what was found.
package enum HealthFact: Sendable, Hashable {
    /// Nobody but its owner can look into what is personal in the folder.
    case folderPrivate
    /// Others can read these files of the folder.
    case folderOpen([String])
    /// Nothing can be written into the folder.
    case folderReadOnly

    /// Who works with the folder, as its lock says.
    case heldBy(String)
    case heldByNobody
    /// Programs that are not the hub have the database open for writing: `sqlite3 (process 4711)`.
    case strangersWrite([String])

    case databaseWhole(step: Int)
    /// What SQLite finds wrong with the file.
    case databaseDamaged([String])
    case databaseUnusable(Unavailable)
    /// The version of SQLite; the fault is the one that loses commits where two connections write.
    case sqlite(version: String, hasLogFault: Bool)
    case audit(AuditReport)
    /// Everything that can be found by searching is found by what is true of it now.
    case searchSound
    case searchUnsound

    /// The space left where the folder is, and the size of the database, in bytes.
    case space(free: Int, database: Int)
    /// The community's zone knows when the clocks change.
    case zone(String)
    /// The zone is not in the machine's time zone data, or what they say of 2027 is wrong.
    case zoneMissing(String)
    case zoneWrong(String)
    case clock(Instant)
    /// The machine's clock shows a moment before the newest entry of the audit.
    case clockBehind(Instant, newest: Instant)
    case clockUnlikely(Instant)

    /// The mail server's host.
    case mailServer(String)
    /// Letters are kept as files; fine for a demo.
    case mailFolder(isDemo: Bool)
    /// The settings cannot be used; the sentence says why.
    case mailSettings(String)
    case letters(LetterStanding)
    case programFiles
    case programFilesMissing(String)

    /// When the newest backup was made, so many days ago.
    case backup(Instant, days: Int)
    case noBackup

    /// How many letters wait, and how many of them ought to have gone long ago or need a person.
    package struct LetterStanding: Sendable, Hashable {
        package let waiting: Int
        /// Waiting for more than an hour.
        package let overdue: Int
        /// Sent back, or perhaps sent.
        package let stuck: Int
        /// Since when all of them are held back; nil where they are not.
        package let heldSince: Instant?

        package init(waiting: Int, overdue: Int, stuck: Int, heldSince: Instant?) {
            self.waiting = waiting
            self.overdue = overdue
            self.stuck = stuck
            self.heldSince = heldSince
        }
    }
}

/// How a thing stands.
package enum HealthState: String, Sendable, Hashable, CaseIterable {
    case fine
    /// Somebody ought to look at it in the next days.
    case look
    /// Something has to be done before more harm comes of it.
    case broken
}

/// What a fact is about.
package enum HealthCheck: String, Sendable, Hashable, CaseIterable {
    case folder, writer, database, sqlite, audit, search, space, zone, clock, mail, letters, program, backup
}

extension HealthFact {
    /// Policy: a backup that is older than this many days is worth a look.
    package static let backupDays = 2
    /// Policy: under so many bytes left nothing may be expected to work.
    package static let leastSpace = 50_000_000
    /// Policy: beside two copies of the database, so many bytes ought to be left.
    package static let comfortableSpace = 500_000_000

    package var check: HealthCheck {
        switch self {
        case .folderPrivate, .folderOpen, .folderReadOnly: .folder
        case .heldBy, .heldByNobody, .strangersWrite: .writer
        case .databaseWhole, .databaseDamaged, .databaseUnusable: .database
        case .sqlite: .sqlite
        case .audit: .audit
        case .searchSound, .searchUnsound: .search
        case .space: .space
        case .zone, .zoneMissing, .zoneWrong: .zone
        case .clock, .clockBehind, .clockUnlikely: .clock
        case .mailServer, .mailFolder, .mailSettings: .mail
        case .letters: .letters
        case .programFiles, .programFilesMissing: .program
        case .backup, .noBackup: .backup
        }
    }

    package var state: HealthState {
        switch self {
        case .folderPrivate, .heldBy, .heldByNobody, .databaseWhole, .zone, .clock, .mailServer, .programFiles: .fine
        case .searchSound: .fine
        // The fault strikes only where two connections write, which the hub never does: strangers are told apart.
        case .sqlite: .fine
        case .folderOpen, .folderReadOnly, .strangersWrite, .databaseDamaged, .databaseUnusable: .broken
        case .zoneMissing, .zoneWrong, .clockUnlikely, .mailSettings, .programFilesMissing: .broken
        case .clockBehind, .noBackup, .searchUnsound: .look
        case .audit(let report): report.faults.isEmpty ? .fine : .broken
        case .mailFolder(let isDemo): isDemo ? .fine : .look
        case .letters(let letters):
            letters.heldSince == nil && letters.overdue == 0 && letters.stuck == 0 ? .fine : .look
        case .backup(_, let days): days <= Self.backupDays ? .fine : .look
        case .space(let free, let database):
            if free < Self.leastSpace {
                .broken
            } else {
                free < Self.comfortableSpace + 2 * database ? .look : .fine
            }
        }
    }
}
