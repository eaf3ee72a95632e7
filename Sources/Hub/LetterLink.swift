import CivilTime
import Digest
package import Domain
import Store

/// The link of a letter that somebody asked for: it signs in the browser that asked, and shows any other a short code.
package struct LetterLink {
    let hub: CommunityHub

    /// What a link does in a browser.
    package enum Opening: Sendable, Hashable {
        /// It was asked for here: a press signs in.
        case here
        /// It was asked for in another browser, where this is to be typed.
        case elsewhere(SpokenCode)
    }

    /// Characters of the short code: 30 bits, for five tries in ten minutes.
    package static let codeLength = 6

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// What a link does in this browser; nothing is spent, and nil where it is good for nothing.
    package func opening(_ token: String, browser: String?) throws(HubError) -> Opening? {
        let now = hub.clock.now()
        return try hub.store.read(as: .keeper) { memory throws(HubError) in
            guard let found = try memory.signInRequest(token, browser: browser, at: now) else { return nil }
            return found.isSameBrowser ? .here : .elsewhere(try Self.code(of: token, memory))
        }
    }

    /// Spends a link in the browser that asked for it; nil where it is good for nothing there.
    package func redeem(
        _ token: String, browser: String, on device: Device, insteadOf old: String?
    ) throws(HubError) -> Session? {
        try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            guard let person = try memory.spend(asked: token, browser: browser) else { return nil }
            return try Session(beginning: person, .letter, on: device, insteadOf: old, in: memory)
        }
    }

    /// Spends the link whose code was typed where it was asked for; nil where it is another code.
    package func redeem(
        code typed: String, browser: String, on device: Device, insteadOf old: String?
    ) throws(HubError) -> Session? {
        guard let code = SpokenCode(typed: typed, length: Self.codeLength) else { return nil }
        return try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            guard let person = try memory.spend(code: code, browser: browser) else { return nil }
            return try Session(beginning: person, .letter, on: device, insteadOf: old, in: memory)
        }
    }

    /// The short code of a link: whoever has the link can show it, and nobody can reckon the link from it.
    static func code(of token: String, _ memory: Reading) throws(HubError) -> SpokenCode {
        let code = HMACSHA256(key: try memory.signingKey()).code(for: "short code:\(token)".utf8)
        return SpokenCode(Array(code.prefix(codeLength)))
    }
}
