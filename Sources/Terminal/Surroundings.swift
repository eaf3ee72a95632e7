package import CivilTime
package import Domain
package import Hub

/// What the wiring lends to the commands: the console, the environment, the files of the program and the server.
package struct Surroundings: Sendable {
    /// What everything lent can fail with.
    package typealias Failure = HubError

    package let console: Console
    package let environment: [String: String]
    /// The demo town's tables by file name; throws `.unavailable(.missing)` where the files are not beside the program.
    package let demoTables: @Sendable () throws(Failure) -> [String: [UInt8]]
    /// The tables of a folder by file name.
    package let tables: @Sendable (_ folder: String) throws(Failure) -> [String: [UInt8]]
    /// The files that free text is understood with, by name.
    package let interests: @Sendable () throws(Failure) -> [String: [UInt8]]
    /// The stylesheet and pictures that stand beside the feeds.
    package let look: @Sendable () throws(Failure) -> FeedLook
    /// The page of one sheet of a published month, as HTML that needs nothing else.
    package let sheet: @Sendable (CommunityHub, SheetKind, YearMonth) throws(Failure) -> [UInt8]
    /// Serves until it is told to stop; `ready` is called with the address as soon as it answers.
    package let serve:
        @Sendable (CommunityHub, Settings, ServeOptions, _ ready: (String) -> Void) throws(Failure) -> Void
    /// The time by the machine.
    package let now: @Sendable () -> Instant

    package init(
        console: Console, environment: [String: String],
        demoTables: @escaping @Sendable () throws(Failure) -> [String: [UInt8]],
        tables: @escaping @Sendable (_ folder: String) throws(Failure) -> [String: [UInt8]],
        interests: @escaping @Sendable () throws(Failure) -> [String: [UInt8]],
        look: @escaping @Sendable () throws(Failure) -> FeedLook,
        sheet: @escaping @Sendable (CommunityHub, SheetKind, YearMonth) throws(Failure) -> [UInt8],
        serve:
            @escaping @Sendable (CommunityHub, Settings, ServeOptions, _ ready: (String) -> Void) throws(Failure) ->
            Void,
        now: @escaping @Sendable () -> Instant
    ) {
        self.console = console
        self.environment = environment
        self.demoTables = demoTables
        self.tables = tables
        self.interests = interests
        self.look = look
        self.sheet = sheet
        self.serve = serve
        self.now = now
    }
}

/// Where the hub answers.
package struct ServeOptions: Sendable, Hashable {
    package let host: String
    package let port: Int

    package init(host: String = "127.0.0.1", port: Int = 8080) {
        self.host = host
        self.port = port
    }
}
