package import Domain

/// The browser in which somebody signs in.
package struct Arrival: Sendable, Hashable {
    package let device: Device
    /// What was open in it before, and ends.
    package let session: String?

    package init(device: Device, session: String?) {
        self.device = device
        self.session = session
    }
}
