package import Domain

/// What stands beside the fields and on the buttons of an answer to an event, in the voice of who gives it.
package struct AnswerFieldWords: Sendable, Hashable {
    package let summary: String
    package let guests: String
    package let companion: String
    package let liftHint: String
    package let noLift: String
    package let needsLift: String
    package let offersLift: String
    private let buttons: [Reply: String]

    /// On a button; empty for what is no answer.
    package func button(_ reply: Reply) -> String { buttons[reply] ?? "" }

    /// As a member answers for themselves.
    ///
    /// - Parameters:
    ///   - standing: What they said before.
    ///   - isRemote: Whether it is joined from home.
    ///   - connector: Who rings about a lift.
    /// - Returns: The words.
    package static func own(_ standing: Reply?, isRemote: Bool, connector: String) -> AnswerFieldWords {
        AnswerFieldWords(
            summary: isRemote ? "Somebody joins in with me" : "I bring somebody, or a lift would help",
            guests: "Friends who come with you", companion: "Somebody who helps me comes along. They use no place.",
            liftHint: "Only \(connector) is told. \(connector) rings you about it.",
            noLift: "I get there by myself", needsLift: "I need a lift", offersLift: "I can give somebody a lift",
            buttons: [
                .going: standing == .going ? "Save my answer" : "Yes, I will come",
                .waiting: "Put me on the waiting list", .maybe: "Perhaps",
                .notGoing: standing == .waiting ? "Take me off the list" : "Not this time",
            ])
    }

    /// As somebody answers in the place of a member; `connector` rings about a lift.
    package static func forAnother(connector: String) -> AnswerFieldWords {
        AnswerFieldWords(
            summary: "Somebody comes along, or a lift would help", guests: "Friends who come too",
            companion: "Somebody comes along to help. They use no place.",
            liftHint: "Only \(connector) is told, and rings about it.", noLift: "No lift is needed",
            needsLift: "A lift is needed", offersLift: "A lift can be given",
            buttons: [
                .going: "Yes", .waiting: "On the waiting list", .maybe: "Perhaps", .notGoing: "Not this time",
            ])
    }
}
