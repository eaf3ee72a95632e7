import CivilTime
import Domain
import Hub
import Synchronization

/// Lists that connectors look at before they store them: in memory only, and not for long.
final class PendingLists: Sendable {
    private struct Entry {
        let connector: Identifier<Connector>
        let kind: ListKind
        let file: ListFile
        let seen: String
        let at: Instant
    }

    /// Policy: so long a list waits for its yes, and so many wait at once.
    private static let seconds = 30 * 60
    private static let limit = 8

    private let entries = Mutex<[String: Entry]>([:])

    func keep(
        _ file: ListFile, _ kind: ListKind, seen: String, for connector: Identifier<Connector>, under key: String,
        at now: Instant
    ) {
        entries.withLock { entries in
            entries = entries.filter { $0.value.at.adding(seconds: Self.seconds) > now }
            if entries.count >= Self.limit, let oldest = entries.min(by: { $0.value.at < $1.value.at })?.key {
                entries[oldest] = nil
            }
            entries[key] = Entry(connector: connector, kind: kind, file: file, seen: seen, at: now)
        }
    }

    /// The list, once, for whoever looked at it; nil where it is not kept any more.
    func take(
        _ key: String, for connector: Identifier<Connector>, at now: Instant
    ) -> (kind: ListKind, file: ListFile, seen: String)? {
        entries.withLock { entries in
            guard let entry = entries[key], entry.connector == connector else { return nil }
            entries[key] = nil
            guard entry.at.adding(seconds: Self.seconds) > now else { return nil }
            return (entry.kind, entry.file, entry.seen)
        }
    }
}

extension ListActions {
    /// The lists of a hub; `moved` is called when something public may have changed.
    init(_ hub: CommunityHub, moved: @escaping @Sendable () -> Void) {
        let pending = PendingLists()
        self.init(
            overview: { connector throws(HubError) in
                let lists = ListImports(hub)
                return ListOverview(
                    runs: try lists(as: .connector(connector)),
                    questions: try lists.questions(of: nil, as: .connector(connector)))
            },
            preview: { connector, kind, file throws(HubError) in
                let preview = try BringInList(hub, kind).preview(file, as: .connector(connector))
                let key = hub.identities.key()
                pending.keep(file, kind, seen: preview.fingerprint, for: connector, under: key, at: hub.clock.now())
                return (preview, key)
            },
            store: { connector, key throws(HubError) in
                guard let kept = pending.take(key, for: connector, at: hub.clock.now()) else { throw .list(.movedOn) }
                let run = try BringInList(hub, kept.kind)(kept.file, as: .connector(connector), seen: kept.seen)
                moved()
                return run
            },
            undo: { connector, run throws(HubError) in
                try UndoImport(hub)(run, as: .connector(connector))
                moved()
            },
            answer: { connector, run, row, decision, changes throws(HubError) in
                _ = try AnswerImport(hub)(
                    run: run, row: row, decision, changes: changes, as: .connector(connector))
                moved()
            })
    }
}
