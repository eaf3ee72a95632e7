import CivilTime
package import Domain
import Mail
import Store

/// Carries the letters with links that people asked for: at once, whatever else waits, since a link works ten minutes.
///
/// They go also while other letters are held back: somebody has asked for each a moment ago. One that was on its way when
/// the hub stopped goes again; the link in it still works once.
package struct SignInCourier {
    /// Policy: how long after a server refused for now it is asked again.
    private static let pauseSeconds = 30

    private let hub: CommunityHub
    private let settings: Settings

    package init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        self.settings = settings
    }

    /// Carries what is due.
    ///
    /// - Returns: How many were taken.
    /// - Throws: What the memory says.
    @discardableResult
    package func run() throws(HubError) -> Int {
        let due = try hub.store.read(as: .courier) { memory throws(HubError) in
            try memory.signInLetters(due: hub.clock.now())
        }
        guard !due.isEmpty else { return 0 }
        let carrier = try Carrier(settings, hub)
        var taken = 0
        for letter in due {
            let outcome = carrier.carry(letter.message, to: letter.address, of: letter.reference)
            let now = hub.clock.now()
            try hub.store.write(as: .courier, at: now) { memory throws(HubError) in
                try memory.settle(letter, nextTry: outcome.isOver ? nil : now.adding(seconds: Self.pauseSeconds))
            }
            if case .accepted = outcome { taken += 1 }
        }
        return taken
    }
}

extension SMTPOutcome {
    /// Whether trying again would change nothing.
    fileprivate var isOver: Bool {
        switch self {
        case .accepted, .failed, .unsure: true
        case .deferred, .paused: false
        }
    }
}
