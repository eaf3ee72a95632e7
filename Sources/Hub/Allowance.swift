package import CivilTime
package import Domain
import Synchronization

/// How often something may be asked for within an hour, by whom or about what; kept in memory only.
///
/// What was refused counts too, so that who goes on asking waits. Nobody's address is kept: the names are hashed first.
package final class Allowance: Sendable {
    private struct Count {
        var began: Instant
        var count: Int
    }

    private static let window = 3_600
    /// More names than this are not told apart: those that are oldest are forgotten.
    private static let capacity = 20_000

    private let counts = Mutex<[Int: Count]>([:])

    package init() {}

    /// Takes one of so many an hour.
    ///
    /// - Parameters:
    ///   - name: Who asks, or about what.
    ///   - limit: How many there are from the first one on until an hour has passed.
    ///   - now: When.
    /// - Returns: Nil where it may be; else in how many seconds it may.
    package func take(_ name: String, of limit: Int, at now: Instant) -> Int? {
        counts.withLock { counts in
            let key = name.hashValue
            var count = counts[key] ?? Count(began: now, count: 0)
            let age = count.began.seconds(until: now)
            // Also where the clock was set back.
            if age >= Self.window || age < 0 { count = Count(began: now, count: 0) }
            count.count += 1
            if counts.count >= Self.capacity { Self.forgetOld(&counts, at: now) }
            counts[key] = count
            return count.count > limit ? Self.window - count.began.seconds(until: now) : nil
        }
    }

    private static func forgetOld(_ counts: inout [Int: Count], at now: Instant) {
        counts = counts.filter { $0.value.began.seconds(until: now) < window }
        if counts.count >= capacity { counts.removeAll() }
    }
}

/// What strangers at the door are allowed in an hour.
package struct DoorAllowance: Sendable {
    /// Letters to one address, whether or not anybody has it.
    package static let lettersPerAddress = 5
    /// Letters and guesses, each, of one neighbourhood of addresses.
    package static let perNetwork = 20
    /// The same for everybody behind a proxy on this machine, who cannot be told apart.
    package static let fromThisMachine = 200

    private let allowance = Allowance()

    package init() {}

    /// Takes a letter to an address.
    ///
    /// - Throws: `.tooOften`, which says nothing of whether anybody has the address.
    package func takeLetter(to address: String, from network: String?, at now: Instant) throws(HubError) {
        try take("letters from \(network ?? "here")", Self.limit(network), now)
        try take("letters to \(address.lowercased())", Self.lettersPerAddress, now)
    }

    /// Takes a guess at a code.
    ///
    /// - Throws: `.tooOften`.
    package func takeGuess(from network: String?, at now: Instant) throws(HubError) {
        try take("guesses from \(network ?? "here")", Self.limit(network), now)
    }

    /// Takes a message of a stranger: an enquiry, or a worry.
    ///
    /// - Throws: `.tooOften`.
    package func takeMessage(from network: String?, at now: Instant) throws(HubError) {
        try take("messages from \(network ?? "here")", Self.limit(network), now)
    }

    /// Takes a joining that begins; one that is begun costs nothing more.
    ///
    /// - Throws: `.tooOften`.
    package func takeBeginning(from network: String?, at now: Instant) throws(HubError) {
        try take("joinings from \(network ?? "here")", Self.limit(network), now)
    }

    /// Takes a guess at somebody's second step.
    ///
    /// - Throws: `.tooOften`.
    package func takeStep(of connector: Identifier<Connector>, at now: Instant) throws(HubError) {
        try take("steps of \(connector)", Self.perNetwork / 2, now)
    }

    private static func limit(_ network: String?) -> Int { network == nil ? fromThisMachine : perNetwork }

    private func take(_ name: String, _ limit: Int, _ now: Instant) throws(HubError) {
        if let seconds = allowance.take(name, of: limit, at: now) { throw .tooOften(seconds: seconds) }
    }
}
