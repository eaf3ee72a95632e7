package import Mail
package import Store

/// How the hub sends its mail: what the environment says, and for the rest what `circles.conf` says.
package struct Settings: Sendable, Hashable {
    /// Where letters are handed in; without one they are kept as files.
    package let server: SMTPServer?
    /// Whom letters come from, where it is not the community's own address.
    package let sender: MailAddress?

    package init(server: SMTPServer? = nil, sender: MailAddress? = nil) {
        self.server = server
        self.sender = sender
    }

    /// The settings that hold for a data folder; without the file, what the environment says.
    ///
    /// - Parameters:
    ///   - folder: Where `circles.conf` may lie.
    ///   - environment: The process's; a name that is there wins over the file's, also where it is empty.
    /// - Returns: The settings.
    /// - Throws: The first thing that cannot be used.
    package static func load(
        _ folder: DataFolder, environment: [String: String]
    ) throws(SettingsError) -> Settings {
        var values = try SettingsFile(folder).values()
        for key in SettingsKey.allCases {
            guard let text = environment[key.rawValue] else { continue }
            values[key] = text.isEmpty ? nil : SettingsValue(text: text, place: .environment)
        }
        return Settings(server: try server(values), sender: try sender(values[.from]))
    }

    private static func server(_ values: [SettingsKey: SettingsValue]) throws(SettingsError) -> SMTPServer? {
        let tls = try tls(values[.tls])
        guard let address = values[.smtp] else { return nil }
        do throws(SMTPServerError) {
            return try SMTPServer(address.text, certificateAuthority: values[.authority]?.text, tls: tls)
        } catch {
            throw SettingsError(address.place, .server(error))
        }
    }

    private static func tls(_ value: SettingsValue?) throws(SettingsError) -> SMTPServer.TLSPolicy {
        guard let value else { return .required }
        guard let policy = SMTPServer.TLSPolicy(rawValue: value.text) else { throw SettingsError(value.place, .tls) }
        return policy
    }

    private static func sender(_ value: SettingsValue?) throws(SettingsError) -> MailAddress? {
        guard let value else { return nil }
        do throws(MailAddressError) {
            return try MailAddress(value.text)
        } catch {
            throw SettingsError(value.place, .sender)
        }
    }
}

/// What can be set, by its name in the file and in the environment.
enum SettingsKey: String, CaseIterable {
    case smtp = "CIRCLES_SMTP"
    case authority = "CIRCLES_SMTP_CA"
    case tls = "CIRCLES_SMTP_TLS"
    case from = "CIRCLES_FROM"
}

/// One value, and where it was said.
struct SettingsValue {
    let text: String
    let place: SettingsError.Place
}
