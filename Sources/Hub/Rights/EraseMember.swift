import CivilTime
import Digest
package import Domain
import Mail
import Store

/// Forgets a person: their record, every letter, their name where others wrote it, in every file of the hub.
///
/// What happens stands in two steps: a look at what goes and what stays, and the erasure itself.
package struct EraseMember {
    let hub: CommunityHub
    let settings: Settings

    package init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        self.settings = settings
    }

    /// What an erasure would do; nothing is changed.
    ///
    /// - Throws: `.notFound`; `.forbidden` for all but a connector and the keeper.
    package func plan(_ reference: Reference, as viewer: Viewer) throws(HubError) -> ErasurePlan {
        let (member, names, words) = try hub.store.read(as: viewer) { memory throws(HubError) in
            let member = try memory.member(reference)
            return (member, try memory.everyReference(of: member), try memory.words(of: member))
        }
        let mail = try MailFolderSearch(hub.store.folder, of: names, words)
        return try hub.store.read(as: viewer) { memory throws(HubError) in
            try lookedUp(member, words, mail, try Self.letters(naming: words, besides: member.id, memory), memory)
        }
    }

    private func lookedUp(
        _ member: Member, _ words: PersonWords, _ mail: MailFolderSearch, _ letters: NamingLetters, _ memory: Reading
    ) throws(HubError) -> ErasurePlan {
        let today = hub.today(in: try memory.community().zone)
        let looks = mail.perhaps.map { letter in
            FoundMention(
                field: "mail", place: letter.name, excerpt: letter.excerpt, certainty: .perhaps, canChange: true)
        }
        return ErasurePlan(
            reference: member.reference, fullName: member.fullName, status: member.status,
            held: try memory.held(on: member), mentions: try memory.mentions(of: member, words) + looks,
            lettersEmptied: letters.gone.count, lettersAnew: letters.waiting.count,
            files: mail.own.count + mail.naming.count,
            hosting: try memory.events().filter { $0.host == .member(member.id) && $0.start.date >= today }
                .filter { $0.status != .cancelled }.map(\.title),
            backups: BackupList(hub.store.folder).notes)
    }

    /// Erases a person.
    ///
    /// - Parameters:
    ///   - reference: Who.
    ///   - viewer: A connector or the keeper.
    ///   - looked: The mentions of the plan, by their place in it, that a person has looked at and wants removed too.
    ///   - seen: The mark of the mentions that were looked at; nil where nobody looked.
    /// - Returns: What was done.
    /// - Throws: `.conflict(.mentionsMoved)` where those of `looked` would not be what was looked at: then nothing is
    ///   done. `.unavailable` where a file cannot be cleaned: then it is said which, and nobody is erased yet, or the
    ///   erasure is finished when the hub is opened next.
    package func callAsFunction(
        _ reference: Reference, as viewer: Viewer, alsoRemoving looked: Set<Int> = [], seen: String? = nil
    ) throws(HubError) -> ErasureOutcome {
        let now = hub.clock.now()
        let (member, notes, names, words) = try hub.store.read(as: viewer) { memory throws(HubError) in
            let member = try memory.member(reference)
            return (
                member, try memory.erasureNotes(of: member, at: now), try memory.everyReference(of: member),
                try memory.words(of: member)
            )
        }
        let mail = try MailFolderSearch(hub.store.folder, of: names, words)
        // Noted first: what is interrupted from here on is finished when the hub is opened next.
        let journal = ErasureJournal(hub.store.folder)
        try journal.add(notes)
        let plan: ErasurePlan
        do throws(HubError) {
            plan = try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
                let letters = try Self.letters(naming: words, besides: member.id, memory)
                let plan = try lookedUp(member, words, mail, letters, memory)
                try plan.mentions.check(looked, seen, of: reference)
                let chosen = looked.filter(plan.mentions.indices.contains).map { plan.mentions[$0] }
                try mail.remove(mail.own + mail.naming + chosen.filter { $0.field == "mail" }.map(\.place))
                try erase(member, notes[0], words, letters, memory, alsoRemoving: looked)
                try memory.audit(action: "erase", entity: "member", reference: member.reference)
                return plan
            }
        } catch {
            try? journal.remove(notes)
            throw error
        }
        try hub.forgetErased()
        return ErasureOutcome(plan: plan, unreached: passOn(journal))
    }

    /// The change itself, of somebody who was erased before and is there again.
    func eraseAgain(_ member: Member, _ note: ErasureNote, _ memory: Writing) throws(HubError) {
        let words = try memory.words(of: member)
        let mail = try MailFolderSearch(hub.store.folder, of: try memory.everyReference(of: member), words)
        try mail.remove(mail.own + mail.naming)
        let note = try memory.completed(note, with: member)
        try erase(
            member, note, words, try Self.letters(naming: words, besides: member.id, memory), memory, alsoRemoving: [])
        try memory.audit(action: "erase again", entity: "member", reference: note.reference)
    }

    private func erase(
        _ member: Member, _ note: ErasureNote, _ words: PersonWords, _ letters: NamingLetters, _ memory: Writing,
        alsoRemoving looked: Set<Int>
    ) throws(HubError) {
        for letter in letters.gone { try memory.emptyLetter(letter.id) }
        for letter in letters.waiting { try memory.withdrawLetter(letter.id) }
        try memory.erase(member, words, note: note, alsoRemoving: looked)
        try writeAnew(letters.waiting, memory)
    }

    /// Letters to others that name the person: those that went out, and those that wait.
    typealias NamingLetters = (gone: [OutboxItem], waiting: [OutboxItem])

    static func letters(
        naming words: PersonWords?, besides member: Identifier<Member>?, _ memory: Reading
    ) throws(HubError) -> NamingLetters {
        guard let words else { return ([], []) }
        let naming = try memory.letters(toOthersThan: member) { message in
            let text = readableText(of: message)
            return words.mayStand(in: text) && !words.mentions(inLong: String(decoding: text, as: UTF8.self)).isEmpty
        }
        let waits: Set<OutboxState> = [.queued, .deferred]
        return (naming.filter { !waits.contains($0.state) }, naming.filter { waits.contains($0.state) })
    }

    /// The month's letters that named the person are made again, without them.
    func writeAnew(_ letters: [OutboxItem], _ memory: Writing) throws(HubError) {
        let months = Set(letters.filter { $0.kind == .monthPublished }.compactMap { YearMonth($0.about) })
        guard !months.isEmpty else { return }
        let today = hub.today(in: try memory.community().zone)
        let calendar = try FeedPress.calendar(of: try PublicProgramme(from: memory, today: today))
        for month in months {
            let people = Set(letters.filter { $0.about == month.description }.map(\.recipient))
            _ = try MonthLetters(hub, from: settings.sender)
                .queue(month, calendar: calendar, in: memory, today: today, only: people)
        }
    }

    /// Lays a copy of the journal beside every backup, so that restoring one erases again.
    ///
    /// - Returns: The folders that cannot be reached now.
    func passOn(_ journal: ErasureJournal) -> [String] {
        let folders = Set(BackupList(hub.store.folder).notes.map { DiskFile(path: $0.path).folder })
        return folders.sorted().filter { folder in
            do throws(HubError) {
                try ErasureJournal(path: "\(folder)/\(BackupFile.journalName)").add(try journal.notes())
                return false
            } catch {
                return true
            }
        }
    }
}

extension [FoundMention] {
    /// The same for two looks only where each place in the list means the same words; a few letters and digits.
    package var mark: String { String(SHA256.digest(of: asText.utf8).hex.prefix(8)) }

    /// Sees to it that what was chosen by its place is what was looked at.
    func check(_ looked: Set<Int>, _ seen: String?, of reference: Reference) throws(HubError) {
        guard let seen, !looked.isEmpty, seen != mark else { return }
        throw .conflict(.mentionsMoved(reference))
    }
}

/// What an erasure would do.
package struct ErasurePlan: Sendable, Hashable {
    package let reference: Reference
    package let fullName: String
    package let status: MemberStatus
    package let held: [HeldCount]
    /// Where others wrote of the person; those that are sure are removed, the others only where somebody says so.
    package let mentions: [FoundMention]
    /// Letters to others that went out: that they went is kept, what they said is not.
    package let lettersEmptied: Int
    /// Letters to others that wait: they are written anew.
    package let lettersAnew: Int
    /// Letters in the folder that are removed.
    package let files: Int
    /// What the person would have hosted.
    package let hosting: [String]
    /// Backups that were made before: a person in them is erased again when one is restored.
    package let backups: [BackupNote]
}

/// What an erasure did.
package struct ErasureOutcome: Sendable, Hashable {
    package let plan: ErasurePlan
    /// Folders of backups that could not be told of the erasure.
    package let unreached: [String]
}
