/// Where a server listens and how much it takes from strangers.
package struct Configuration: Sendable {
    /// A numeric address of this machine, IPv4 or IPv6.
    package var address = "127.0.0.1"
    /// 0 lets the kernel choose.
    package var port: UInt16 = 8080
    /// Handlers run on these threads; one that is slow holds up the connections of its thread.
    package var threads = 2
    /// Whether people reach the server by TLS, which a proxy in front of it ends.
    package var isSecure = false

    /// Bytes of a request's body; more is answered with 413.
    package var bodyLimit = 1 << 20
    /// Bytes of path and query; more is answered with 414.
    package var targetLimit = 8 << 10
    /// Bytes of all header fields; more is answered with 431.
    package var headerLimit = 32 << 10
    /// Header fields; more are answered with 431.
    package var headerCountLimit = 100
    /// Connections in all.
    package var connectionLimit = 512
    /// Connections from one network (/24, or /64 of IPv6); this machine itself, where a proxy may stand, is free.
    package var connectionsPerNetwork = 32

    /// Time without a byte in either direction, in whole seconds.
    package var idleTimeout = 60
    /// Time from the beginning of a connection to the end of the first head.
    package var headDeadline: Duration = .seconds(10)
    /// Time a body may take before its speed counts.
    package var bodyGrace: Duration = .seconds(10)
    /// Bytes a second that a body must then have come with, on the whole.
    package var bodyFloor = 100
    /// How long `stop` waits for requests that are being answered.
    package var stopPatience: Duration = .seconds(10)

    package init() {}
}
