package import Domain

/// The browser in which somebody signs in.
package struct Arrival: Sendable, Hashable {
    package let device: Device
    /// What was open in it before, and ends.
    package let session: String?
    /// What it keeps since a link was asked for in it.
    package let browser: String?
    /// The neighbourhood it comes from; nil for this machine itself, where a proxy may stand.
    package let network: String?

    package init(device: Device, session: String?, browser: String? = nil, network: String? = nil) {
        self.device = device
        self.session = session
        self.browser = browser
        self.network = network
    }
}
