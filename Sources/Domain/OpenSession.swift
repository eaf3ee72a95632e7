package import CivilTime

/// One browser in which somebody is signed in, as they may see it themselves.
package struct OpenSession: Sendable, Hashable {
    /// How a page names it; it opens nothing.
    package let name: String
    package let way: SignInWay
    package let device: Device
    package let begunAt: Instant
    /// When something was last asked for in it, to ten minutes.
    package let seenAt: Instant
    /// When it ends by itself, whatever is asked for in it.
    package let expiresAt: Instant
    /// When the second step was last taken in it.
    package let provedAt: Instant?

    package init(
        name: String, way: SignInWay, device: Device, begunAt: Instant, seenAt: Instant, expiresAt: Instant,
        provedAt: Instant?
    ) {
        self.name = name
        self.way = way
        self.device = device
        self.begunAt = begunAt
        self.seenAt = seenAt
        self.expiresAt = expiresAt
        self.provedAt = provedAt
    }
}

/// Whom a session is of, and what is known of it.
package struct SignedIn: Sendable, Hashable {
    package let viewer: Viewer
    package let session: OpenSession

    package init(viewer: Viewer, session: OpenSession) {
        self.viewer = viewer
        self.session = session
    }
}

/// How somebody came in.
package enum SignInWay: String, Sendable, Hashable, CaseIterable {
    /// By a link that whoever keeps the data folder had printed.
    case command
    /// By a letter they asked for.
    case letter
    /// By a code that was given to them on paper.
    case printed
}

/// How long somebody stays signed in, in seconds.
///
/// Policy: a member's tablet is often their own, and a new letter each day would keep people away; who holds everybody's
/// records signs in on each working day.
package struct SessionLimits: Sendable, Hashable {
    /// Without anything asked for.
    package let rest: Int
    /// Whatever is asked for.
    package let whole: Int

    package static let member = SessionLimits(rest: 7 * 86_400, whole: 30 * 86_400)
    package static let connector = SessionLimits(rest: 8 * 3_600, whole: 7 * 86_400)

    /// How long after it was noted that a session is in use this is noted again.
    package static let noticeSeconds = 600

    package static func of(_ viewer: Viewer) -> SessionLimits {
        if case .connector = viewer { .connector } else { .member }
    }
}

/// A browser and what it runs on: two words of short lists.
package struct Device: RawRepresentable, Sendable, Hashable {
    package enum Browser: String, Sendable, CaseIterable {
        case firefox, edge, opera, samsung, chrome, safari, other
    }

    package enum System: String, Sendable, CaseIterable {
        case android, ipad, iphone, windows, mac, linux, other
    }

    package let browser: Browser
    package let system: System

    package init(browser: Browser, system: System) {
        self.browser = browser
        self.system = system
    }

    /// From what a browser says of itself; what is not known is `other`.
    package init(userAgent words: String) {
        // The first that fits: most browsers also name those they want to be taken for.
        let browsers: [(String, Browser)] = [
            ("Firefox/", .firefox), ("FxiOS/", .firefox), ("Edg", .edge), ("OPR/", .opera),
            ("SamsungBrowser/", .samsung), ("Chrome/", .chrome), ("CriOS/", .chrome), ("Safari/", .safari),
        ]
        let systems: [(String, System)] = [
            ("Android", .android), ("iPad", .ipad), ("iPhone", .iphone), ("Windows", .windows), ("Mac OS X", .mac),
            ("Linux", .linux), ("CrOS", .linux),
        ]
        browser = browsers.first { words.contains($0.0) }?.1 ?? .other
        system = systems.first { words.contains($0.0) }?.1 ?? .other
    }

    /// Of somebody of whom no browser is known.
    package static let unknown = Device(browser: .other, system: .other)

    package init?(rawValue: String) {
        let words = rawValue.split(separator: " ").map(String.init)
        guard words.count == 2, let browser = Browser(rawValue: words[0]), let system = System(rawValue: words[1])
        else { return nil }
        self.init(browser: browser, system: system)
    }

    package var rawValue: String { "\(browser.rawValue) \(system.rawValue)" }
}
