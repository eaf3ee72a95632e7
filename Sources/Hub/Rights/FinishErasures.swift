import Domain
import Store

extension CommunityHub {
    /// Carries out what the journal of erasures asks of this memory: after an older one was put back, or a crash.
    ///
    /// The environment is as for the settings of mail; settings that cannot be used keep nobody from being erased.
    ///
    /// - Returns: How many people were erased.
    @discardableResult
    func finishErasures(_ environment: [String: String]) throws(HubError) -> Int {
        let notes = try ErasureJournal(store.folder).notes()
        let missing = try store.read(as: .keeper) { memory throws(HubError) in try memory.missing(of: notes) }
        var erased = 0
        let settings = missing.isEmpty ? Settings() : (try? self.settings(environment)) ?? Settings()
        for note in missing {
            try store.write(as: .keeper, at: clock.now()) { memory throws(HubError) in
                if let member = try memory.member(of: note) {
                    try EraseMember(self, settings).eraseAgain(member, note, memory)
                    erased += 1
                } else if let outsider = try memory.outsider(of: note) {
                    try EraseOutsider(self, settings).eraseAgain(outsider, note, memory)
                    erased += 1
                } else {
                    try memory.rememberErasure(note)
                }
            }
        }
        let isDue = try store.read(as: .keeper) { memory throws(HubError) in try memory.isCleanupDue() }
        if isDue { try forgetErased() }
        return erased
    }

    /// Leaves no word of the erased in the memory's files.
    func forgetErased() throws(HubError) {
        try store.forgetDeleted()
        try store.write(as: .keeper, at: clock.now()) { memory throws(HubError) in try memory.cleanupDone() }
        _ = try store.emptyLog()
    }
}
