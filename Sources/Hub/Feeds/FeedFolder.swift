package import Domain
import Glibc

/// A community's folder of feeds on disk, as any static web server can serve it.
///
/// Writing is all or nothing as far as a file system allows: every new file is written beside the old one and synced
/// before the first takes its place, so that a full disk leaves all the old ones. Files of the same bytes are not
/// touched. Files that are not feeds of ours are neither read nor removed.
package struct FeedFolder: Sendable {
    private let path: String

    /// The folder, which need not be there yet.
    package init(path: String) { self.path = path }

    /// Makes the folder hold these files and no other feed; their paths have at most one folder in them.
    ///
    /// - Throws: `.unavailable(.full)` or `.unavailable(.notPermitted)`; `.internal` for what nobody foresaw.
    package func write(_ files: [FeedFile]) throws(HubError) {
        let changed = files.filter { !holds($0) }
        let folders = Set([path] + files.map { DiskFile(path: full($0.path)).folder }).sorted()
        if !files.isEmpty { for folder in folders { try DiskFolder(path: folder).make() } }
        try replace(changed)
        let stale = try strays(besides: Set(files.map(\.path)))
        for stray in stale { try DiskFile(path: full(stray)).remove() }
        let touched = Set((changed.map(\.path) + stale).map { DiskFile(path: full($0)).folder })
        for folder in touched.sorted() { try DiskFolder(path: folder).sync() }
    }

    private func full(_ name: String) -> String { "\(path)/\(name)" }

    private func holds(_ file: FeedFile) -> Bool { DiskFile(path: full(file.path)).holds(file.bytes) }

    private func replace(_ files: [FeedFile]) throws(HubError) {
        var ready: [DiskFile] = []
        do throws(HubError) {
            for file in files {
                let target = DiskFile(path: full(file.path))
                ready.append(target)
                try target.prepare(file.bytes)
            }
            // All are written before the first is waited for, so that the disk can take them in one go.
            for target in ready { try target.settle() }
            for target in ready { try target.putInPlace() }
        } catch {
            for target in ready { target.discard() }
            throw error
        }
    }

    /// The files of ours that are no longer wanted, with what an interrupted writing has left.
    private func strays(besides wanted: Set<String>) throws(HubError) -> [String] {
        var strays: [String] = []
        for folder in [""] + FeedTopic.Kind.allCases.map(\.rawValue) {
            let prefix = folder.isEmpty ? "" : "\(folder)/"
            for name in try DiskFolder(path: full(folder)).names() where !wanted.contains(prefix + name) {
                if Self.isOurs(name, inFolder: !folder.isEmpty) { strays.append(prefix + name) }
            }
        }
        return strays
    }

    /// In the folders of topics every calendar is ours; beside them only what is always there.
    private static func isOurs(_ name: String, inFolder: Bool) -> Bool {
        if DiskFile.isHalfWritten(name) { return true }
        let always = ["index.html", ProgrammeCalendar.programmePath] + NewsFormat.allCases.map(\.path)
        return inFolder ? name.hasSuffix(".ics") : always.contains(name)
    }
}
