/// What is legal, but goes wrong in a program that many people read calendars with.
public enum ConsumerFact: Sendable, Hashable {
    /// Google Calendar.
    case longAddress(length: Int)
    case largeFile(bytes: Int)
    case floatingTime(String)
    case noVersion(uid: String)
    /// Outlook.
    case severalRules(uid: String)
    case addedDates(uid: String)
    case rule(uid: String, part: String)
    case severalCalendars
    /// Apple Calendar and Outlook.
    case markup(uid: String)
    case componentBeforeAlarm(String)

    /// What is known of it.
    var section: String {
        switch self {
        case .longAddress, .largeFile, .noVersion: "Google Calendar"
        case .floatingTime: "Google Calendar, Outlook"
        case .severalRules, .rule: "Outlook, MS-OXCICAL §2.1.3.2.2"
        case .addedDates, .severalCalendars: "Outlook"
        case .markup: "Apple Calendar, Outlook"
        case .componentBeforeAlarm: "older programs"
        }
    }

    var sentence: String {
        switch self {
        case .longAddress(let length): "The address has \(length) characters; more than 255 are never fetched."
        case .largeFile(let bytes): "The calendar has \(bytes) bytes; more than 1,000,000 may not be read."
        case .floatingTime(let name): "\(name) is in no zone, and is read as UTC or refused."
        case .noVersion(let uid): "\(uid) has neither SEQUENCE nor LAST-MODIFIED, so changes of it may go unseen."
        case .severalRules(let uid): "\(uid) has several RRULE; one is read."
        case .addedDates(let uid): "\(uid) has RDATE, which is left out."
        case .rule(let uid, let part): "The rule of \(uid) has a \(part) that is not read."
        case .severalCalendars: "There are several calendars in one file; one is read."
        case .markup(let uid): "DESCRIPTION of \(uid) holds HTML, which is shown as it stands."
        case .componentBeforeAlarm(let name): "\(name) stands before VALARM, which may be lost with it."
        }
    }
}
