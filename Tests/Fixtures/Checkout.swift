package import FoundationEssentials

/// Where the package stands on this machine.
package enum Checkout {
    /// The folder that holds `Package.swift`.
    package static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
