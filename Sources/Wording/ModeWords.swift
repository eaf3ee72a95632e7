package import Domain

/// In a room, from home, or both.
package enum ModeWords {
    package static func words(_ mode: MeetingMode) -> String {
        switch mode {
        case .inPerson: "In person"
        case .online: "From home, online or by phone"
        case .hybrid: "In person, or from home"
        }
    }
}
