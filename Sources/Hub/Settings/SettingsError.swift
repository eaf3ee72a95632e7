package import Mail

/// Why the settings cannot be used.
///
/// It never holds a value, for that may be a password.
package struct SettingsError: Error, Sendable, Hashable {
    package let place: Place
    package let kind: Kind

    init(_ place: Place, _ kind: Kind) {
        self.place = place
        self.kind = kind
    }

    package enum Place: Sendable, Hashable {
        case environment
        case file(String)
        /// - Parameter number: From 1.
        case line(_ file: String, number: Int)
    }

    package enum Kind: Sendable, Hashable {
        case server(SMTPServerError)
        case tls
        case sender
        /// Named only where it looks like a name, since a line may have been torn.
        case unknownKey(String?)
        case noPair
        case saidTwice(String)
        case notText
        case unreadable
        /// Others may read a file that holds a password.
        case openToOthers
    }

    /// What is the matter and what to do, for the person who keeps the folder.
    package var sentence: String {
        switch place {
        case .environment: "\(matter) It is set in the environment."
        case .file(let file): "\(file): \(matter)"
        case .line(let file, let number): "\(file), line \(number): \(matter)"
        }
    }

    private var matter: String {
        switch kind {
        case .server(let error): Self.words(error)
        case .tls: "CIRCLES_SMTP_TLS is required or none."
        case .sender: "CIRCLES_FROM is an e-mail address such as hello@circles.example."
        case .unknownKey(let key?): "There is no setting called \(key). \(Self.known)"
        case .unknownKey(nil): "A line begins with the name of a setting. \(Self.known)"
        case .noPair: "A line is a name, an equals sign and a value, or begins with #."
        case .saidTwice(let key): "\(key) is set a second time. Keep one of the two lines."
        case .notText: "This is not a text file in UTF-8."
        case .unreadable: "We cannot read this file. Check who owns it and who may read it."
        case .openToOthers: "It holds a password, and others may read it. Close it with chmod 600, then try again."
        }
    }

    private static let known = "The settings are \(SettingsKey.allCases.map(\.rawValue).joined(separator: ", "))."

    private static func words(_ error: SMTPServerError) -> String {
        switch error {
        case .unknownScheme: "CIRCLES_SMTP begins with smtp:// or smtps://."
        case .malformedHost: "The name of the mail server in CIRCLES_SMTP needs another look."
        case .malformedPort: "The port in CIRCLES_SMTP is a number from 1 to 65535."
        case .malformedEscape: "A % in the user name or password of CIRCLES_SMTP is written %25."
        case .malformedCredentials: "CIRCLES_SMTP names a user and a password, or neither: smtp://user:password@host."
        case .unexpectedPath:
            "CIRCLES_SMTP ends after the server's name and port. In a password, write / as %2F, ? as %3F and # as %23."
        }
    }
}
