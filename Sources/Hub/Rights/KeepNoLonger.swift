import CivilTime
package import Domain
import Glibc
import Store

/// Lets go of what has been kept long enough: people who left, old letters, old backups; each by its own rule.
package struct KeepNoLonger {
    let hub: CommunityHub
    let settings: Settings

    package init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        self.settings = settings
    }

    /// What would go today, rule by rule; nothing is changed.
    package func preview(as viewer: Viewer) throws(HubError) -> [RetentionCount] {
        let (now, today) = try moment()
        return try hub.store.read(as: viewer) { memory throws(HubError) in
            var counts: [RetentionCount] = []
            for rule in RetentionRule.allCases {
                let people = try memory.people(over: rule, today: today)
                let rows = rule == .backups ? oldBackups(now).count : try memory.rows(over: rule, at: now, today: today)
                counts.append(RetentionCount(rule: rule, count: people.count + rows, people: people))
            }
            return counts
        }
    }

    /// Lets it go; each rule is noted in the audit with its count.
    ///
    /// - Returns: What went, rule by rule.
    package func callAsFunction() throws(HubError) -> [RetentionCount] {
        let (now, today) = try moment()
        try hub.store.write(as: .keeper, at: now) { memory throws(HubError) in try memory.noteStandings(today: today) }
        var counts: [RetentionCount] = []
        for rule in RetentionRule.allCases {
            let count = try apply(rule, now, today)
            counts.append(count)
        }
        if counts.contains(where: { $0.count > 0 && $0.rule != .backups }) { try hub.store.forgetDeleted() }
        return counts
    }

    private func apply(_ rule: RetentionRule, _ now: Instant, _ today: CivilDate) throws(HubError) -> RetentionCount {
        switch rule {
        case .enquiries, .left:
            let people = try hub.store.read(as: .keeper) { memory throws(HubError) in
                try memory.people(over: rule, today: today)
            }
            for person in people { _ = try EraseMember(hub, settings)(person, as: .keeper) }
            return RetentionCount(rule: rule, count: people.count, people: people)
        case .backups: return RetentionCount(rule: rule, count: try removeBackups(now))
        case .letters, .asks, .undo, .signIns, .requests, .audit, .startEnquiries, .concerns:
            let count = try hub.store.write(as: .keeper, at: now) { memory throws(HubError) in
                let count = try memory.clear(rule, today: today)
                if count > 0 {
                    try memory.audit(
                        action: "keep no longer", entity: rule.rawValue, reference: Reference("\(count)"))
                }
                return count
            }
            return RetentionCount(rule: rule, count: count)
        }
    }

    /// Backups that are too old, save for the newest: without any there is nothing to go back to.
    private func oldBackups(_ now: Instant) -> [BackupNote] {
        let notes = BackupList(hub.store.folder).notes.sorted { $0.at < $1.at }
        // One whose making was cut short is noted and not there.
        let newest = notes.last { access($0.path, F_OK) == 0 } ?? notes.last
        return notes.filter { $0 != newest && $0.until <= now }
    }

    private func removeBackups(_ now: Instant) throws(HubError) -> Int {
        let old = oldBackups(now)
        guard !old.isEmpty else { return 0 }
        for note in old {
            for path in [note.path, BackupFile.manifest(of: note.path)] { try DiskFile(path: path).remove() }
        }
        try BackupList(hub.store.folder).remove(Set(old))
        try hub.store.write(as: .keeper, at: now) { memory throws(HubError) in
            try memory.audit(action: "keep no longer", entity: "backups", reference: Reference("\(old.count)"))
        }
        return old.count
    }

    private func moment() throws(HubError) -> (Instant, CivilDate) {
        let now = hub.clock.now()
        return (now, try hub.community().zone.wallTime(at: now).date)
    }
}
