/// Why a time zone could not be had.
public enum ZoneError: Error, Sendable, Hashable {
    /// The database knows no zone of this name.
    case unknownZone(String)
    /// No time zone database stands in any of the folders it is looked for in.
    case databaseMissing
    /// The zone's data is not what RFC 9636 asks for.
    case damaged(String)
}

extension ZoneError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownZone(let name): "There is no time zone called “\(name)”."
        case .databaseMissing: "There is no time zone database: install the Debian package tzdata."
        case .damaged(let name): "The time zone data of “\(name)” is damaged: install the Debian package tzdata again."
        }
    }
}
