package import Domain

/// The sentence beside a field that needs another look: it says what to do, never that something is wrong.
package enum ProblemWords {
    package static func sentence(_ problem: Problem) -> String {
        switch problem.kind {
        case .missing: missing[stem(problem.field)] ?? "Please write something here."
        case .tooLong(let limit): "That is a little long: \(SummaryWords.count(limit, "letter")) at most, please."
        case .tooMany(let limit): "That is more than we ask for: choose up to \(SummaryWords.number(limit))."
        case .notAChoice: "Choose one of the answers shown."
        case .takenMeanwhile: "Somebody else has it by now. Choose another, or say that we find one together."
        case .toldBefore: "You told us that already. It stands on this page, and you can change it there."
        case .notADate: "Write the day as year, month and day, such as 2027-03-13."
        case .notATime: "Write the time as hours and minutes, such as 14:00."
        case .inThePast: "That has gone by. Choose a time still to come."
        case .notAnEmail: "Write the e-mail address in full, such as name@example.org."
        case .notAPhone: "Write the telephone number with its area code, such as 01632 960700."
        case .noWayToReach: "Tell us how to reach you: a telephone number, an e-mail address or a postal address."
        case .needsConsent: "We may only keep this if you say yes. Tick the box if you do, or ring us to talk it over."
        case .needsAdult: "This is for people of 18 and over. Tick the box if you are."
        case .endsBeforeItStarts: "The end has to come after the start."
        }
    }

    /// Above a form with this many things to put right.
    package static func headline(_ number: Int) -> String {
        number == 1
            ? "There is one thing to put right" : "There are \(SummaryWords.number(number)) things to put right"
    }

    /// The field without its number or kind: `date` for `date_2`, `gift` for `gift_head`.
    private static func stem(_ field: String) -> String {
        missing[field] == nil ? field.split(separator: "_").first.map(String.init) ?? field : field
    }

    private static let missing = [
        "name": "Tell us your name.",
        "known_as": "Tell us what people call you.",
        "phone": "Tell us your telephone number.",
        "mobile": "Tell us your mobile number.",
        "email": "Tell us your e-mail address.",
        "address": "Tell us your address.",
        "postcode": "Tell us your postcode.",
        "channel": "Tell us how you would like to hear from us.",
        "interests": "Choose at least one thing you enjoy, or write one in your own words.",
        "own_words": "Write at least one thing you enjoy.",
        "gift": "Tell us one thing you are good at.",
        "times": "Tick at least one time that is good for you.",
        "area": "Tell us which part of the community you live in.",
        "travel": "Tell us how you get about.",
        "reach": "Tell us how far you like to go.",
        "title": "Tell us what you would like to do.",
        "kind": "Tell us which of these it is.",
        "places": "Write for how many people, as a number from 2 to 200, or leave it empty.",
        "pick": "Choose at least one time, or write one of your own.",
        "date": "Choose a day.",
        "time": "Choose a time.",
        "length": "Tell us how long it lasts.",
        "venue": "Choose a place, or say that we find one together.",
        "reason": "Say why, in a few words.",
        "contact": "Tell us a telephone number or an e-mail address.",
        "place": "Tell us where you live: a town or a neighbourhood is enough.",
        "words": "Tell us in a few words what it is.",
        "done": "Write in a few words what was done, and by whom.",
        "reply": "Write a few words to the person who asked.",
    ]
}
