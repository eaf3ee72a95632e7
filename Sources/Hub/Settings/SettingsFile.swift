package import Domain
import Glibc
package import Store

/// `circles.conf` of a data folder.
package struct SettingsFile {
    private let folder: DataFolder
    private var name: String { "circles.conf" }

    package init(_ folder: DataFolder) { self.folder = folder }

    /// Puts a file there that explains every setting and sets none; one that is there stays as it is.
    package func createTemplate() throws(HubError) {
        let file = open(folder.settings, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            if errno == EEXIST { return }
            throw .unavailable(errno == ENOSPC ? .full : .notPermitted(folder.settings))
        }
        defer { close(file) }
        let bytes = Array(Self.template.utf8)
        guard write(file, bytes, bytes.count) == bytes.count else { throw .unavailable(.full) }
    }

    /// What is set in the file, nothing where there is none.
    func values() throws(SettingsError) -> [SettingsKey: SettingsValue] {
        guard let (text, isPrivate) = try read() else { return [:] }
        var values: [SettingsKey: SettingsValue] = [:]
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.trimmed
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let place = SettingsError.Place.line(name, number: index + 1)
            let (key, value) = try pair(line, place)
            guard values[key] == nil else { throw SettingsError(place, .saidTwice(key.rawValue)) }
            values[key] = SettingsValue(text: key == .authority ? besideFolder(value) : value, place: place)
        }
        let holdsPassword = values[.smtp]?.text.contains("@") ?? false
        guard isPrivate || !holdsPassword else { throw SettingsError(.file(name), .openToOthers) }
        return values
    }

    private func pair(
        _ line: Substring, _ place: SettingsError.Place
    ) throws(SettingsError) -> (SettingsKey, String) {
        guard let equals = line.firstIndex(of: "=") else { throw SettingsError(place, .noPair) }
        let word = line[..<equals].trimmed
        guard let key = SettingsKey(rawValue: String(word)) else {
            let isName = word.utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == UInt8(ascii: "_") }
            throw SettingsError(place, .unknownKey(isName && !word.isEmpty ? String(word) : nil))
        }
        let value = line[line.index(after: equals)...].trimmed
        guard !value.isEmpty else { throw SettingsError(place, .noPair) }
        return (key, String(value))
    }

    /// A path in the file is meant from where the file is.
    private func besideFolder(_ path: String) -> String { path.hasPrefix("/") ? path : "\(folder.path)/\(path)" }

    /// The text and whether its owner alone may see it; nil where there is no file.
    private func read() throws(SettingsError) -> (text: String, isPrivate: Bool)? {
        let file = open(folder.settings, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw SettingsError(.file(name), .unreadable)
        }
        defer { close(file) }
        var facts = stat()
        var bytes = [UInt8](repeating: 0, count: Self.limit)
        let count = Glibc.read(file, &bytes, bytes.count)
        guard fstat(file, &facts) == 0, count >= 0 else { throw SettingsError(.file(name), .unreadable) }
        guard count < Self.limit, let text = String(validating: bytes.prefix(count), as: UTF8.self) else {
            throw SettingsError(.file(name), .notText)
        }
        return (text, facts.st_mode & 0o077 == 0)
    }

    /// No such file is longer.
    private static let limit = 65_536

    private static let template = """
        # How this hub sends its mail.
        #
        # Each line is a name, an equals sign and a value; a line that begins with # is a note. What the environment
        # says under the same name wins. Keep this file for yourself (chmod 600): it may hold a password.

        # The mail server. Without it, letters are kept as files in the folder mail.
        # In the user name and the password, write @ as %40, : as %3A, / as %2F and % as %25.
        #CIRCLES_SMTP = smtp://user:password@mail.example.org:587

        # The certificates to trust, where the server has one of a private authority. A path from this folder on.
        #CIRCLES_SMTP_CA = authority.pem

        # required, or none for a server on this very machine.
        #CIRCLES_SMTP_TLS = required

        # Whom letters come from, where it is not the community's own address.
        #CIRCLES_FROM = hello@circles.example

        """
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
    }
}
