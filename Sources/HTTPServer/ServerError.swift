/// Why a server could not start.
package enum ServerError: Error, Hashable, Sendable {
    /// Another program listens there.
    case portInUse(UInt16)
    /// The system does not let this user listen there, as with ports below 1024.
    case notPermitted(UInt16)
    /// The text is no numeric address, or none of this machine.
    case noSuchAddress(String)
    case alreadyStarted
    /// The system refused for another reason; its error number, 0 if it gave none.
    case system(Int32)
}
