import Domain
import HTTP
import Hub

/// What stands in the form about one event, as it was typed.
struct EventAnswers: Sendable, Hashable {
    var guests = ""
    var hasCompanion = false
    /// `need`, `offer`, or anything else for neither.
    var lift = ""
    /// Which of the buttons was pressed.
    var reply = ""
    /// What the page showed; a form without it has seen nothing.
    var seenAnswer = ""
    var seenEvent = ""
    /// Whether it was pressed in the week.
    var isFromWeek = false

    /// The names of its inputs.
    enum Field {
        static let guests = "guests"
        static let companion = "companion"
        static let lift = "lift"
        static let answer = "answer"
        static let seenAnswer = "seen_answer"
        static let seenEvent = "seen_event"
        static let from = "from"
    }

    /// What was answered before.
    init(_ event: OwnEvent) {
        guests = event.own.map { $0.guests == 0 ? "" : String($0.guests) } ?? ""
        hasCompanion = event.own?.hasCompanion ?? false
        lift = event.own?.lift?.rawValue ?? ""
        look(at: event)
    }

    init(_ form: Form) {
        guests = form[Field.guests] ?? ""
        hasCompanion = form[Field.companion] == "yes"
        lift = form[Field.lift] ?? ""
        reply = form[Field.answer] ?? ""
        seenAnswer = form[Field.seenAnswer] ?? ""
        seenEvent = form[Field.seenEvent] ?? ""
        isFromWeek = form[Field.from] == "week"
    }

    /// Says the same of the event as it stands now.
    mutating func look(at event: OwnEvent) {
        seenAnswer = String(event.seen.answer)
        seenEvent = String(event.seen.event)
    }

    var seen: OwnEvent.Seen { OwnEvent.Seen(answer: Int(seenAnswer) ?? -1, event: Int(seenEvent) ?? -1) }

    /// - Throws: `.problems` with the fields that say nothing we know.
    func words() throws(HubError) -> AnswerEvent.Words {
        var problems: [Problem] = []
        let reply = Reply(rawValue: reply).flatMap { $0 == .host ? nil : $0 }
        if reply == nil { problems.append(Problem(field: Field.answer, kind: .notAChoice)) }
        let guests = guests.isEmpty ? 0 : Int(guests)
        if guests.map({ !(0...EventReply.mostGuests).contains($0) }) ?? true {
            problems.append(Problem(field: Field.guests, kind: .notAChoice))
        }
        guard problems.isEmpty, let reply, let guests else { throw .problems(problems) }
        return AnswerEvent.Words(reply, guests: guests, hasCompanion: hasCompanion, lift: Lift(rawValue: lift))
    }
}
