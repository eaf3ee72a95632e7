import CivilTime
package import Domain

/// What is held on a person, in plain words: for the person who asks, and for whoever is about to erase it.
package enum HeldWords {
    /// The heading of a topic, spoken to the person: `What you like to do`.
    package static func heading(_ topic: HeldTopic) -> String {
        switch topic {
        case .details: "Who you are, and how we reach you"
        case .roles: "What you are here"
        case .hiddenFields: "What you asked us to keep to ourselves"
        case .accessNeeds: "What helps you to come"
        case .interests: "What you like to do"
        case .gifts: "What you can give"
        case .freeTimes: "When you are free"
        case .daysAway: "Days on which you are away"
        case .consents: "What you were asked, and what you answered"
        case .supporters: "Who helps you"
        case .supporting: "Whom you help"
        case .profiles: "Your page about yourself"
        case .goodDays: "Good days and bad days"
        case .ties: "People around you"
        case .kept: "People you are not brought together with"
        case .proposals: "Meetups you suggested"
        case .hosting: "Meetups you host"
        case .replies: "What you said to invitations"
        case .comments: "What you said of a month before it was published"
        case .attendance: "Where you were expected, and whether you came"
        case .offers: "What we put before you for your wishes, and what you said"
        case .asks: "What we asked of you, and what you said"
        case .posts: "What you wrote for others"
        case .checkins: "How life is, as you told us"
        case .facilitating: "Circles you look after"
        case .circles: "Your circle"
        case .circlePlaces: "Circles and the people in them"
        case .circleMeetings: "Meetings of your circle"
        case .circleActions: "What was agreed in circles"
        case .circleGoals: "Goals of your circle"
        case .contacts: "Groups you are the contact of"
        case .homes: "Your home, where people meet"
        case .plans: "Meetups we thought of asking you to hold"
        case .letters: "Letters we wrote to you"
        case .sessions: "Where you are signed in"
        case .calendars: "Your own calendar links"
        case .standing: "Since when your belonging has stood as it does"
        case .imports: "Spreadsheets you came from"
        case .undo: "Changes that can still be taken back"
        case .requests: "What you asked us about your data"
        case .audit: "Who looked at or changed your record"
        case .parts: "Other"
        }
    }

    /// How much of a topic there is, for whoever erases: `9 answers to consents`.
    package static func count(_ count: Int, of topic: HeldTopic) -> String {
        let (one, many): (String, String) =
            switch topic {
            case .details: ("record with name, address and numbers", "records")
            case .roles: ("role", "roles")
            case .hiddenFields: ("hidden field", "hidden fields")
            case .accessNeeds: ("access need", "access needs")
            case .interests: ("interest", "interests")
            case .gifts: ("gift", "gifts")
            case .freeTimes: ("free time", "free times")
            case .daysAway: ("day away", "days away")
            case .consents: ("answer about consent", "answers about consent")
            case .supporters: ("supporter", "supporters")
            case .supporting: ("person they help", "people they help")
            case .profiles: ("part of a one-page profile", "parts of a one-page profile")
            case .goodDays: ("line of good days", "lines of good days")
            case .ties: ("person around them", "people around them")
            case .kept: ("person they are kept apart from", "people they are kept apart from")
            case .proposals: ("row of a suggestion", "rows of suggestions")
            case .hosting: ("event they host", "events they host")
            case .replies: ("reply to an invitation", "replies to invitations")
            case .comments: ("thought about a month", "thoughts about months")
            case .attendance: ("time they were expected", "times they were expected")
            case .offers: ("line about what was offered", "lines about what was offered")
            case .asks: ("time they were asked", "times they were asked")
            case .posts: ("post", "posts")
            case .checkins: ("answer about how life is", "answers about how life is")
            case .facilitating: ("note of looking after a circle", "notes of looking after circles")
            case .circles: ("circle of their own", "circles of their own")
            case .circlePlaces: ("place in a circle", "places in circles")
            case .circleMeetings: ("meeting of their circle", "meetings of their circle")
            case .circleActions: ("thing agreed in a circle", "things agreed in circles")
            case .circleGoals: ("line about a goal", "lines about goals")
            case .contacts: ("group they are the contact of", "groups they are the contact of")
            case .homes: ("home where people meet", "homes where people meet")
            case .plans: ("meetup they may be asked to hold", "meetups they may be asked to hold")
            case .letters: ("letter to them", "letters to them")
            case .sessions: ("open sign-in", "open sign-ins")
            case .calendars: ("calendar link", "calendar links")
            case .standing: ("note of their standing", "notes of their standing")
            case .imports: ("line of a spreadsheet", "lines of spreadsheets")
            case .undo: ("change that can be taken back", "changes that can be taken back")
            case .requests: ("request about their data", "requests about their data")
            case .audit: ("line of the audit, with references only", "lines of the audit, with references only")
            case .parts: ("other row", "other rows")
            }
        return SummaryWords.count(count, one, many)
    }

    /// The name of a field as people read it: `preferred_channel` as `Preferred channel`.
    package static func field(_ name: String) -> String {
        let known = [
            "is_adult": "18 or over", "other_language": "Language", "uses_home_care": "Uses home care",
            "travel_reach": "Goes up to", "heard_via": "Heard of us through", "how_joined": "Joined by",
            "said_words": "What you said when you joined", "said_on": "Said on", "said_method": "Said how",
            "said_witness": "Who wrote it down", "connector_note": "The connector's note", "on_date": "On",
            "start_local": "Start", "end_local": "End", "at": "When", "may": "May",
        ]
        return known[name] ?? name.replacing("_", with: " ").upperFirst
    }

    /// A value as people read it.
    ///
    /// - Parameters:
    ///   - value: As it is kept.
    ///   - field: Its field's name, which tells whether 1 is a number or a yes.
    /// - Returns: Words; nil where there is nothing to say.
    package static func value(_ value: HeldValue, of field: String) -> String? {
        switch value {
        case .none: return nil
        case .bytes: return "kept as a file beside this page"
        case .real(let number): return "\(number)"
        case .number(let number):
            let isAnswer =
                ["is_", "will_", "uses_", "shared_", "connector_present"].contains { field.hasPrefix($0) }
            if isAnswer { return number == 1 ? "yes" : "no" }
            return field == "travel_reach" ? PlaceWords.distance(metres: number) : "\(number)"
        case .words(let words): return moment(words) ?? plain(words, field)
        }
    }

    private static func moment(_ words: String) -> String? {
        if let day = CivilDate(words) { return DateWords.fullDay(day) }
        if let wall = WallTime(words) { return "\(DateWords.moment(wall)) \(wall.date.year)" }
        return nil
    }

    /// Words of a list lose their underscores; people's own words stay as they are.
    private static func plain(_ words: String, _ field: String) -> String? {
        guard !words.isEmpty else { return nil }
        if field == "purpose", let purpose = ConsentPurpose(rawValue: words) {
            return MemberWords.consent(purpose).upperFirst
        }
        if field == "weekday", let weekday = Weekday(code: words) { return DateWords.weekday(weekday) }
        if field == "part", let part = PartOfDay(rawValue: words) { return DateWords.part(part) }
        // A list of what somebody may do, made of such words.
        if field == "may" { return words.replacing("_", with: " ") }
        let isCode = words.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }
        return isCode ? words.replacing("_", with: " ") : words
    }
}
