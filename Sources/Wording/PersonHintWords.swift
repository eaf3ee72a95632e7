package import Domain

/// What a connector may do today for somebody in the list.
package enum PersonHintWords {
    package static func words(_ hint: PersonHint) -> String {
        switch hint {
        case .ownWordMissing: "ask for their own words"
        case .pauseIsOver: "ask whether they are coming back"
        case .noGiftKnown: "no gift known yet"
        }
    }
}
