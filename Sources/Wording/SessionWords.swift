package import CivilTime
package import Domain

/// Where and since when somebody is signed in.
package enum SessionWords {
    /// `Firefox on Windows`, `A browser on an iPad`.
    package static func device(_ device: Device) -> String {
        let browser =
            switch device.browser {
            case .firefox: "Firefox"
            case .edge: "Edge"
            case .opera: "Opera"
            case .samsung: "Samsung’s browser"
            case .chrome: "Chrome"
            case .safari: "Safari"
            case .other: "A browser"
            }
        let system: String? =
            switch device.system {
            case .android: "Android"
            case .ipad: "an iPad"
            case .iphone: "an iPhone"
            case .windows: "Windows"
            case .mac: "a Mac"
            case .linux: "Linux"
            case .other: nil
            }
        return browser + (system.map { " on \($0)" } ?? "")
    }

    /// Since when and by which way: `Since Tuesday 2 March, 9:12am, with a letter you asked for.`.
    package static func begun(_ session: OpenSession, in zone: Zone) -> String {
        let way =
            switch session.way {
            case .command: "with a link that was given to you"
            case .letter: "with a letter you asked for"
            case .printed: "with a code on paper"
            }
        return "Since \(DateWords.moment(session.begunAt, in: zone)), \(way)."
    }

    /// When it was last used: `Last used on Tuesday 2 March, 9:12am.`.
    package static func seen(_ session: OpenSession, in zone: Zone) -> String {
        "Last used on \(DateWords.moment(session.seenAt, in: zone))."
    }

    /// When a sign-in ends by itself.
    package static func limits(_ limits: SessionLimits) -> String {
        "A sign-in ends by itself when it was not used for \(duration(limits.rest)), and after "
            + "\(duration(limits.whole)) in any case."
    }

    /// `8 hours`, `7 days`, of whole hours or days in seconds.
    private static func duration(_ seconds: Int) -> String {
        seconds % 86_400 == 0
            ? SummaryWords.count(seconds / 86_400, "day") : SummaryWords.count(seconds / 3_600, "hour")
    }
}
