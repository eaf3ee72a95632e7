package import CivilTime
package import Domain
import Mail
import Store

/// Looks whether a hub is well: its memory, its audit, and what it needs of the machine.
///
/// It only reads, also beside a running hub, and says of a memory that cannot be used what the matter is.
package struct ExamineHub {
    private let folder: DataFolder
    private let now: Instant

    /// - Parameters:
    ///   - folder: The data folder.
    ///   - now: The machine's own time.
    package init(folder: String, now: Instant) {
        self.folder = DataFolder(folder)
        self.now = now
    }

    /// Every fact, in the order of the checks.
    ///
    /// - Parameters:
    ///   - environment: The process's variables, for the mail settings.
    ///   - missingFiles: Which of the program's own files are missing; nil where they are there.
    /// - Returns: What was found, the fine and the broken.
    package func callAsFunction(environment: [String: String], missingFiles: String?) -> [HealthFact] {
        let examined = FolderExamination(folder)
        guard folder.isFilled else { return [.databaseUnusable(.missing(folder.path))] }
        var facts = examined.privacy + [examined.writer]
        let hub: CommunityHub?
        do throws(HubError) {
            let found = try CommunityHub(store: try Store.open(folder, access: .reading, at: now))
            facts += try memory(of: found)
            hub = found
        } catch {
            facts.append(.databaseUnusable(Self.reason(error, folder)))
            hub = nil
        }
        facts += [.sqlite(version: Store.sqliteVersion, hasLogFault: SQLiteVersion(Store.sqliteVersion).hasLogFault)]
        facts += [examined.space, zone(of: hub), clock(of: hub), mail(environment, of: hub)].compactMap(\.self)
        if let letters = letters(of: hub) { facts.append(letters) }
        facts.append(missingFiles.map { .programFilesMissing($0) } ?? .programFiles)
        if hub?.isDemo == false { facts.append(backup()) }
        let order = HealthCheck.allCases
        return facts.sorted { (order.firstIndex(of: $0.check) ?? 0) < (order.firstIndex(of: $1.check) ?? 0) }
    }

    // MARK: - The memory

    private func memory(of hub: CommunityHub) throws(HubError) -> [HealthFact] {
        let damage = try hub.store.damage()
        guard damage.isEmpty else { return [.databaseDamaged(damage)] }
        let report = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.auditReport() }
        let search: HealthFact = try hub.store.searchIsSound() ? .searchSound : .searchUnsound
        return [.databaseWhole(step: Store.schemaStep), .audit(report), search]
    }

    /// What cannot be read for another reason than those that have a name is damage too.
    private static func reason(_ error: HubError, _ folder: DataFolder) -> Unavailable {
        if case .unavailable(let reason) = error { reason } else { .damaged(folder.database) }
    }

    private func letters(of hub: CommunityHub?) -> HealthFact? {
        guard let hub else { return nil }
        let standing = try? hub.store.read(as: .keeper) { memory throws(HubError) in
            try memory.letterStanding(at: hub.clock.now())
        }
        return standing.map { .letters($0) }
    }

    // MARK: - What it needs

    private func mail(_ environment: [String: String], of hub: CommunityHub?) -> HealthFact {
        do throws(SettingsError) {
            let settings = try Settings.load(folder, environment: environment)
            return settings.server.map { .mailServer($0.host) } ?? .mailFolder(isDemo: hub?.isDemo ?? false)
        } catch {
            return .mailSettings(error.sentence)
        }
    }

    /// London's changes of 2027 are known; every other zone has at least to be there.
    private func zone(of hub: CommunityHub?) -> HealthFact {
        let name = (try? hub?.community().zone.name) ?? ZoneProof.london
        guard let zone = try? Zone.named(name), let london = try? Zone.named(ZoneProof.london) else {
            return .zoneMissing(name)
        }
        return ZoneProof.holds(of: london) ? .zone(zone.name) : .zoneWrong(ZoneProof.london)
    }

    private func clock(of hub: CommunityHub?) -> HealthFact {
        guard ClockProof.isLikely(now) else { return .clockUnlikely(now) }
        guard let hub else { return .clock(now) }
        let newest = try? hub.store.read(as: .keeper) { memory throws(HubError) in try memory.newestEntry() }
        let own = hub.clock.now()
        guard let newest, ClockProof.isBehind(own, newest: newest) else { return .clock(own) }
        return .clockBehind(own, newest: newest)
    }

    private func backup() -> HealthFact {
        guard let newest = BackupList(folder).notes.map(\.at).max() else { return .noBackup }
        return .backup(newest, days: max(0, newest.seconds(until: now)) / 86_400)
    }
}
