package import Domain
import Store

/// Forgets somebody who is no member: a supporter, a freelancer, or whom people ask about a group, a venue or a partner.
///
/// As with a member: looked at first, noted in the journal before it is done, and done again where an older memory comes
/// back.
package struct EraseOutsider {
    let hub: CommunityHub
    let settings: Settings

    package init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        self.settings = settings
    }

    /// What an erasure would do; nothing is changed.
    ///
    /// - Throws: `.notFound`; `.forbidden` for all but a connector and the keeper.
    package func plan(_ reference: Reference, as viewer: Viewer) throws(HubError) -> OutsiderPlan {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            let outsider = try memory.outsider(reference)
            let words = try memory.words(of: outsider)
            let mail = try MailFolderSearch(hub.store.folder, of: [], words)
            return try plan(outsider, words, mail, try EraseMember.letters(naming: words, besides: nil, memory), memory)
        }
    }

    private func plan(
        _ outsider: Outsider, _ words: PersonWords?, _ mail: MailFolderSearch, _ letters: EraseMember.NamingLetters,
        _ memory: Reading
    ) throws(HubError) -> OutsiderPlan {
        let looks = mail.perhaps.map { letter in
            FoundMention(
                field: "mail", place: letter.name, excerpt: letter.excerpt, certainty: .perhaps, canChange: true)
        }
        return OutsiderPlan(
            outsider: outsider, mentions: try memory.mentions(of: outsider, words) + looks,
            lettersEmptied: letters.gone.count, lettersAnew: letters.waiting.count, files: mail.naming.count,
            backups: BackupList(hub.store.folder).notes.count)
    }

    /// Erases the person.
    ///
    /// - Parameters:
    ///   - reference: Of the row in which they stand.
    ///   - viewer: A connector or the keeper.
    ///   - looked: The mentions of the plan, by their place in it, that a person has looked at and wants removed too.
    ///   - seen: The mark of the mentions that were looked at; nil where nobody looked.
    /// - Returns: What was done, and the folders of backups that could not be told.
    /// - Throws: As with a member.
    package func callAsFunction(
        _ reference: Reference, as viewer: Viewer, alsoRemoving looked: Set<Int> = [], seen: String? = nil
    ) throws(HubError) -> (plan: OutsiderPlan, unreached: [String]) {
        let now = hub.clock.now()
        let (outsider, note, words) = try hub.store.read(as: viewer) { memory throws(HubError) in
            let outsider = try memory.outsider(reference)
            return (outsider, try memory.erasureNote(of: outsider, at: now), try memory.words(of: outsider))
        }
        let mail = try MailFolderSearch(hub.store.folder, of: [], words)
        let journal = ErasureJournal(hub.store.folder)
        try journal.add([note])
        let done: OutsiderPlan
        do throws(HubError) {
            done = try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
                let letters = try EraseMember.letters(naming: words, besides: nil, memory)
                let plan = try plan(outsider, words, mail, letters, memory)
                try plan.mentions.check(looked, seen, of: reference)
                let chosen = looked.filter(plan.mentions.indices.contains).map { plan.mentions[$0] }
                try mail.remove(mail.naming + chosen.filter { $0.field == "mail" }.map(\.place))
                try erase(outsider, words, note, letters, memory, looked)
                try memory.audit(action: "erase", entity: outsider.kind.rawValue, reference: reference)
                return plan
            }
        } catch {
            try? journal.remove([note])
            throw error
        }
        try hub.forgetErased()
        return (done, EraseMember(hub, settings).passOn(journal))
    }

    /// The change itself, of somebody who was erased before and is there again.
    func eraseAgain(_ outsider: Outsider, _ note: ErasureNote, _ memory: Writing) throws(HubError) {
        let words = try memory.words(of: outsider)
        let mail = try MailFolderSearch(hub.store.folder, of: [], words)
        try mail.remove(mail.naming)
        try erase(outsider, words, note, try EraseMember.letters(naming: words, besides: nil, memory), memory, [])
        try memory.audit(action: "erase again", entity: outsider.kind.rawValue, reference: outsider.reference)
    }

    private func erase(
        _ outsider: Outsider, _ words: PersonWords?, _ note: ErasureNote, _ letters: EraseMember.NamingLetters,
        _ memory: Writing, _ looked: Set<Int>
    ) throws(HubError) {
        for letter in letters.gone { try memory.emptyLetter(letter.id) }
        for letter in letters.waiting { try memory.withdrawLetter(letter.id) }
        try memory.erase(outsider, words, note: note, alsoRemoving: looked)
        try EraseMember(hub, settings).writeAnew(letters.waiting, memory)
    }
}

/// What an erasure of somebody who is no member would do.
package struct OutsiderPlan: Sendable, Hashable {
    package let outsider: Outsider
    /// Where others wrote of the person; those that are sure are removed, the others only where somebody says so.
    package let mentions: [FoundMention]
    /// Letters that went out: that they went is kept, what they said is not.
    package let lettersEmptied: Int
    /// Letters that wait: they are written anew.
    package let lettersAnew: Int
    /// Letters in the folder that are removed.
    package let files: Int
    package let backups: Int
}
