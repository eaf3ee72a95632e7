package import Domain

/// What a command tells the shell.
package enum ExitCode: Int32, Sendable {
    case done = 0
    /// Refused, with a sentence on standard error.
    case refused = 1
    /// The words of the command are not understood.
    case usage = 2
    /// The data folder or a file of the program cannot be used.
    case unavailable = 3

    /// The one place where an error becomes an exit code.
    package init(_ error: HubError) {
        switch error {
        case .problems, .table, .list, .notFound, .conflict, .unauthorised, .forbidden, .tooOften, .internal:
            self = .refused
        case .unavailable(.portTaken): self = .refused
        case .unavailable: self = .unavailable
        }
    }
}
