package import Domain

/// How one comes along for the first time.
package enum JoiningWords {
    package static func words(_ joining: Joining) -> String {
        switch joining {
        case .justTurnUp: "Just turn up"
        case .callFirst: "Please ring first"
        case .sayYouAreComing: "Please say that you are coming"
        case .membersOnly: "For its own members: ring and ask"
        case .waitingList: "There is a waiting list: ring and ask"
        }
    }
}
