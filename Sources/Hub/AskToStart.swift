import CivilTime
package import Domain
import Store

/// Somebody elsewhere asks how to start something like this where they live; the regional connector answers.
package struct AskToStart {
    let hub: CommunityHub

    /// As filled in.
    package struct Answers: Sendable, Hashable {
        package var name = ""
        package var contact = ""
        package var place = ""
        package var words = ""
        package var formKey = ""

        package init() {}
    }

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Keeps the enquiry; the same form key again changes nothing.
    ///
    /// - Returns: Its reference.
    /// - Throws: `.problems` with every field that needs another look.
    package func callAsFunction(_ answers: Answers) throws(HubError) -> Reference {
        let (name, contact, place) = (answers.name.line, answers.contact.line, answers.place.line)
        let problems =
            AnswersCheck.line("name", name) + AnswersCheck.contact("contact", contact)
            + AnswersCheck.line("place", place)
            + AnswersCheck.text("words", answers.words, limit: StartEnquiry.wordsLimit)
        guard problems.isEmpty else { throw .problems(problems) }
        return try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            if let outcome = try memory.receipt(for: answers.formKey) { return Reference(outcome) }
            let reference = try memory.nextMessageReference("SE")
            let words = answers.words.lines
            try memory.save(
                StartEnquiry(
                    id: memory.newIdentifier(), reference: reference, askedAt: memory.now, name: name,
                    contact: contact, place: place, words: words.isEmpty ? nil : words))
            try memory.receipt(answers.formKey, outcome: reference.rawValue)
            try memory.audit(action: "ask to start", entity: "start_enquiry", reference: reference)
            return reference
        }
    }

    /// Who asked, those who wait first.
    package func list(as viewer: Viewer) throws(HubError) -> [StartEnquiry] {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.startEnquiries() }
    }

    /// Notes that an enquiry was answered.
    ///
    /// - Throws: `.notFound`; `.conflict` where somebody was quicker; `.forbidden`.
    package func answered(_ reference: Reference, as viewer: Viewer) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            guard let known = try memory.startEnquiries().first(where: { $0.reference == reference }) else {
                throw .notFound(reference.rawValue)
            }
            guard known.answeredOn == nil else { throw .conflict(.state(reference.rawValue, is: "answered")) }
            let today = try memory.community().zone.wallTime(at: memory.now).date
            try memory.save(
                StartEnquiry(
                    id: known.id, reference: reference, askedAt: known.askedAt, name: known.name,
                    contact: known.contact, place: known.place, words: known.words, answeredOn: today,
                    answeredBy: try memory.who()))
            try memory.audit(action: "answer", entity: "start_enquiry", reference: reference)
        }
    }
}

extension AnswersCheck {
    /// A line that has to be there.
    static func line(_ field: String, _ text: String) -> [Problem] {
        if text.isEmpty { return [Problem(field: field, kind: .missing)] }
        return text.isLonger(than: nameLimit) ? [Problem(field: field, kind: .tooLong(limit: nameLimit))] : []
    }

    /// A telephone number or an e-mail address.
    static func contact(_ field: String, _ text: String) -> [Problem] {
        if text.isEmpty { return [Problem(field: field, kind: .missing)] }
        if text.isLonger(than: nameLimit) { return [Problem(field: field, kind: .tooLong(limit: nameLimit))] }
        if text.contains("@") { return isEmail(text) ? [] : [Problem(field: field, kind: .notAnEmail)] }
        return isPhone(text) ? [] : [Problem(field: field, kind: .notAPhone)]
    }

    static func text(_ field: String, _ text: String, limit: Int) -> [Problem] {
        text.isLonger(than: limit) ? [Problem(field: field, kind: .tooLong(limit: limit))] : []
    }
}
