import CivilTime
package import Domain
import Mail
import Store

/// Carries what waits in the outbox: to the mail server of the settings, or into the folder of letters.
///
/// A letter is marked as on its way before anything is sent, so whatever happens it is never sent twice by itself: one
/// that was on its way when the hub stopped is left for a person to decide. Belongs to one thread, and may wait minutes
/// for a server.
package struct Courier {
    private let hub: CommunityHub
    private let settings: Settings

    package init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        self.settings = settings
    }

    /// Carries everything that is due now, one letter to one person at a time.
    ///
    /// - Parameter progress: Told after each letter how many are done, of how many.
    /// - Returns: What became of them.
    /// - Throws: What the memory says; what was carried before stays noted.
    package func run(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws(HubError) -> CourierReport {
        var report = CourierReport()
        report.unsure = try settleInterrupted()
        let due = try due()
        if !due.isEmpty, let hold = try MailGate(hub).beginRound() {
            report.stop = .held(hold.sentence)
        } else if !due.isEmpty {
            let carrier = try Carrier(settings, hub)
            for (index, letter) in due.enumerated() where report.stop == nil {
                if let sending = try begin(letter, &report) {
                    try settle(sending, carrier.carry(sending), &report)
                }
                progress(index + 1, due.count)
            }
        }
        report.nextTry = try hub.store.read(as: .courier) { memory throws(HubError) in try memory.nextLetterTry() }
        return report
    }

    // MARK: - What is due

    /// What was on its way when the hub stopped: whether it was taken, nobody knows.
    private func settleInterrupted() throws(HubError) -> Int {
        try hub.store.carry(as: .courier, at: hub.clock.now()) { letters throws(HubError) in
            let interrupted = try letters.all(in: .sending)
            for var item in interrupted {
                item.state = .unsure
                item.lastReply = "The hub stopped while this letter was on its way."
                try letters.update(item)
            }
            return interrupted.count
        }
    }

    private func due() throws(HubError) -> [Identifier<OutboxItem>] {
        let now = hub.clock.now()
        return try hub.store.read(as: .courier) { memory throws(HubError) in try memory.dueLetters(at: now) }
    }

    // MARK: - One letter

    /// Marks a letter as on its way, unless its cause is gone; nil where it is not to be sent.
    ///
    /// The keeper looks, since consents and states are not the courier's to see.
    private func begin(
        _ id: Identifier<OutboxItem>, _ report: inout CourierReport
    ) throws(HubError) -> OutboxItem? {
        let begun = try hub.store.carry(as: .keeper, at: hub.clock.now()) { letters throws(HubError) -> OutboxItem? in
            // Given up meanwhile, or erased with its reader.
            guard var item = try letters.letter(id), [.queued, .deferred].contains(item.state) else { return nil }
            let standing = try LetterStanding(item, letters.surroundings, at: letters.now)
            guard !standing.waits else { return nil }
            if let reason = standing.suppression {
                (item.state, item.lastReply, item.nextTry) = (.suppressed, reason, nil)
            } else if standing.isOver {
                (item.state, item.nextTry) = (.expired, nil)
            } else {
                (item.state, item.nextTry) = (.sending, nil)
                item.attempts += 1
            }
            try letters.update(item)
            return item
        }
        if begun?.state == .suppressed { report.suppressed += 1 }
        if begun?.state == .expired { report.expired += 1 }
        return begun?.state == .sending ? begun : nil
    }

    private func settle(
        _ item: OutboxItem, _ outcome: SMTPOutcome, _ report: inout CourierReport
    ) throws(HubError) {
        let now = hub.clock.now()
        let item = CarriedLetter(item, outcome, at: now).item
        switch outcome {
        case .accepted: report.accepted += 1
        case .failed: report.failed += 1
        case .unsure: report.unsure += 1
        case .deferred(_, let reply, let scope):
            report.deferred += 1
            if scope == .host { report.stop = .serverAway(reply.withoutAddresses) }
        case .paused(let pause, let reply): report.stop = .paused(pause.sentence(reply.withoutAddresses))
        }
        try hub.store.carry(as: .courier, at: now) { letters throws(HubError) in try letters.update(item) }
    }
}
