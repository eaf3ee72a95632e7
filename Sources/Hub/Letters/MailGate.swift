package import Domain
import Store

/// Whether letters may leave: they are held back when a person asks for it, and when the memory was put back from a backup.
package struct MailGate {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Why letters are held back; nil while they go out.
    package func hold(as viewer: Viewer) throws(HubError) -> MailHold? {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.mailHold() }
    }

    /// Holds letters back until a person lets them go.
    package func close(as viewer: Viewer) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            try memory.holdMail(.asked)
            try memory.audit(action: "hold", entity: "mail", reference: Reference("mail"))
        }
    }

    /// Lets letters go again, or gives up those that wait.
    ///
    /// - Parameters:
    ///   - isDropping: Whether what waits is given up: after a backup was put back it may have gone out already.
    ///   - viewer: A connector or the keeper.
    /// - Returns: How many were given up.
    /// - Throws: `.forbidden` for everyone else.
    package func open(isDropping: Bool, as viewer: Viewer) throws(HubError) -> Int {
        let file = InstanceFile(hub.store.folder)
        let (dropped, mark) = try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let dropped = isDropping ? try memory.dropWaitingLetters() : 0
            try memory.begin(round: (file.mark?.epoch ?? 0) + 1)
            try memory.releaseMail()
            try memory.audit(action: isDropping ? "drop" : "release", entity: "mail", reference: Reference("mail"))
            return (dropped, try memory.mark())
        }
        try file.write(mark)
        return dropped
    }

    /// Notes that a round of letters begins, unless they are held back.
    ///
    /// - Returns: Why they are; nil where the round may begin.
    func beginRound() throws(HubError) -> MailHold? {
        let file = InstanceFile(hub.store.folder)
        let (hold, mark) = try hub.store.write(as: .courier, at: hub.clock.now()) { memory throws(HubError) in
            let mark = try memory.mark()
            if file.shows(restored: mark) { try memory.holdMail(.restored) }
            if let hold = try memory.mailHold() { return (hold as MailHold?, mark) }
            try memory.begin(round: mark.epoch + 1)
            return (nil, MemoryMark(name: mark.name, epoch: mark.epoch + 1))
        }
        if hold == nil { try file.write(mark) }
        return hold
    }
}

extension MailHold {
    /// Why nothing leaves, and what to do.
    var sentence: String {
        switch reason {
        case .asked: "Letters are held back. circles mail release lets them go."
        case .restored:
            """
            Letters are held back, since this hub was put back from a backup and some may have gone out already. \
            circles mail list shows what waits; circles mail release lets it go, with --drop it is given up.
            """
        }
    }
}
