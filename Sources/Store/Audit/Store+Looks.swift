package import CivilTime
package import Domain

extension Store {
    /// Writes down whose records were given out and to whom, here and by commands beside; nothing where nobody's were.
    ///
    /// To be called every second, and before the end. Every change does it on its way too.
    ///
    /// - Throws: `.unavailable` where the file of those beside is there and cannot be read: somebody has to look.
    package func noteLooks(at now: Instant) throws(HubError) {
        do throws(HubError) {
            try LookFile(path: folder.reads).hand { entries throws(HubError) in
                guard !entries.isEmpty || !looks.isEmpty else { return }
                try note(at: now) { memory throws(HubError) in
                    for entry in entries { try memory.append(entry) }
                }
            }
        } catch {
            // What was given out here is written down whatever has become of the file.
            if !looks.isEmpty { try note(at: now) { _ in } }
            throw error
        }
    }

    /// Keeps looks until they are written down: in the queue of who writes, in the file of who reads beside.
    ///
    /// - Throws: What keeps them from being noted.
    func keep(_ new: [Look], at moment: Instant) throws(HubError) {
        guard isWriter else { return try LookFile(path: folder.reads).add(new.flatMap { $0.entries(at: moment) }) }
        if looks.add(new) { try noteLooks(at: moment) }
    }
}
