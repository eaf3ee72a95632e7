package import CivilTime

/// What one round of the courier came to.
package struct CourierReport: Sendable, Hashable {
    /// Taken by the server, or kept as files.
    package internal(set) var accepted = 0
    package internal(set) var deferred = 0
    package internal(set) var failed = 0
    /// Nobody knows whether these were taken: a person decides whether they go again.
    package internal(set) var unsure = 0
    package internal(set) var suppressed = 0
    package internal(set) var expired = 0
    /// Why the round ended before its last letter.
    package internal(set) var stop: Stop?
    /// When it is worth looking again; nil where nothing waits for a moment.
    package internal(set) var nextTry: Instant?

    /// Nothing was there to carry.
    package init() {}

    package enum Stop: Sendable, Hashable {
        /// A person has to put something right first.
        case paused(String)
        /// Nothing leaves until a person lets it.
        case held(String)
        /// The server is not there or takes nothing now; the letters wait.
        case serverAway(String)

        /// What is the matter and what to do.
        package var sentence: String {
            switch self {
            case .paused(let reason), .held(let reason): reason
            case .serverAway(let reply):
                "The mail server takes no mail at the moment (\(reply)). The letters wait and are tried again."
            }
        }
    }
}
