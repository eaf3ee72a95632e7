import CivilTime
import Domain
package import Intake
import Recurrence

/// What was made of a record of a list of groups, as sentences for the connector.
package enum GroupIntakeWords {
    /// What a verdict does once it is confirmed.
    package static func words(_ verdict: Verdict) -> String {
        switch verdict {
        case .create: "new group"
        case .merge: "known already: fill in what is missing"
        case .ask: "needs your answer"
        case .hold: "kept as a draft"
        case .refuse: "not taken in"
        case .skip: "nothing to take in"
        }
    }

    /// `Every Tuesday, 2pm to 3:30pm`, as a rule of words and times says it.
    package static func sentence(_ times: MeetingTimes) -> String {
        let day = CivilDate.earliest
        let start = WallTime(day, times.start)
        guard let end = times.likelyEnd else {
            return "\(RuleWords.pattern(times.rule, startingOn: day)), \(DateWords.time(times.start))"
        }
        return RuleWords.sentence(times.rule, from: start, to: WallTime(day, end))
    }

    package static func sentence(_ repair: GroupRepair) -> String { words(repair).upperFirst.sentence }

    package static func sentence(_ reason: GroupReason) -> String { words(reason).upperFirst.sentence }

    private static func words(_ repair: GroupRepair) -> String {
        switch repair {
        case .mojibake(let field): "Broken letters in \(name(field)) are put right"
        case .ditto(let field): "A ditto mark: \(name(field)) is taken from the row above"
        case .formulaText(let field): "A formula: \(name(field)) is read from its text"
        case .formulaDropped(let field): "A formula without a text was left out of \(name(field))"
        case .nameCase(let name): "The name is written as \(name)"
        case .phoneZero(let number): "The spreadsheet had lost the zero at the front: \(number)"
        case .phoneSpelling(let number): "The telephone number is written as \(number)"
        case .placeTaken(let words, let name): "\"\(words)\" is taken for \(name)"
        case .columnKept(""): "A cell beyond the last column is kept as a note"
        case .columnKept(let column): "The column \"\(column)\" is not known and is kept as a note"
        }
    }

    private static func name(_ field: GroupField) -> String {
        switch field {
        case .reference: "the group's number"
        case .name: "the name"
        case .place: "the place"
        case .when, .howOften, .day, .time, .startsAt, .endsAt, .firstDate: "the days and times"
        case .cost: "the cost"
        case .contact: "the person to ask"
        case .phone: "the telephone number"
        case .email: "the e-mail address"
        case .status: "whether it is still going"
        case .kind: "what kind of thing it is"
        case .whoFor: "whom it is for"
        case .access: "the access"
        case .capacity: "the number of places"
        case .joining: "how to join"
        case .notes, .ignore: "the notes"
        }
    }

    private static func words(_ reason: GroupReason) -> String {
        passedOver(reason) ?? same(reason) ?? asked(reason) ?? differing(reason) ?? beside(reason)
    }

    private static func passedOver(_ reason: GroupReason) -> String? {
        switch reason {
        case .blank: "An empty row"
        case .title: "A title"
        case .header: "The names of the columns"
        case .totals: "A row of totals"
        case .remark: "A remark, with no group in it"
        default: nil
        }
    }

    private static func same(_ reason: GroupReason) -> String? {
        switch reason {
        case .sameReference: "It has the group's own number"
        case .nameAgrees(.same): "The name is the same"
        case .nameAgrees(.spelling): "The name differs by a letter or two"
        case .nameAgrees: "One name is part of the other"
        case .placeAgrees: "The place is the same"
        case .timesAgree: "Day and time are the same"
        case .phoneAgrees: "The telephone number is the same"
        default: nil
        }
    }

    private static func asked(_ reason: GroupReason) -> String? {
        switch reason {
        case .noName: "It has no name: what is the group called?"
        case .nameAlone: "A group of this name meets elsewhere at another time: is it the same?"
        case .nameLike: "A group of a name like this is known: is it the same?"
        case .otherName: "Another name at the same place and time: is it the same group?"
        case .severalFit: "It may be one of several groups: which?"
        case .doubt(let doubt): MeetingDoubtWords.question(doubt)
        case .severalTimes(let times):
            "It meets at different times, which makes two groups: \(SummaryWords.list(times.map(sentence)))"
        case .placeUnclear(let words): "\"\(words)\" names no one place: where is it?"
        case .placePrivate(let words):
            "\"\(words)\" is somebody's home, which is never shown to everyone: is there another place?"
        case .noPlace: "No place is told: where is it?"
        case .waitsAlready: "The same record waits for your answer already, from a list before"
        default: nil
        }
    }

    private static func differing(_ reason: GroupReason) -> String? {
        switch reason {
        case .timesDiffer(let known, let told): kept(sentence(known), sentence(told))
        case .placeDiffers(let known, let told): kept(known, told)
        case .seasonDiffers(let known, let told):
            kept(known.map(DateWords.season) ?? "all the year", DateWords.season(told))
        case .costDiffers(let known, let told): kept(CostWords.amount(pence: known), CostWords.amount(pence: told))
        case .contactDiffers(let known, let told): kept(known, told)
        case .phoneDiffers(let known, let told): kept(known, told)
        case .statusDiffers(let known, let told): kept(known.rawValue, told.rawValue)
        default: nil
        }
    }

    private static func kept(_ known: String, _ told: String) -> String {
        "Here it is \"\(known)\", the list says \"\(told)\": nothing is changed, please find out"
    }

    private static func beside(_ reason: GroupReason) -> String {
        switch reason {
        case .placeNew(let name): "\(name) becomes a new place; nobody has looked at its access yet"
        case .endTaken(let time): "No end is told: \(DateWords.time(time)) is taken until somebody checks"
        case .said(let remark): MeetingDoubtWords.sentence(remark)
        case .seasonal(let season): "It meets \(DateWords.season(season))"
        case .closed: "It has stopped: it is kept as closed"
        case .paused: "It is having a break"
        case .draft: "It has not begun yet"
        case .statusUnclear(let words): "Whether it is still going is not clear: \"\(words)\""
        case .costUnknown: "The cost is not known"
        case .costNotPerVisit(let words): "The price is not for one visit: \"\(words)\""
        case .phoneDigitsLost(let text): "The spreadsheet has lost digits of the telephone number: \(text)"
        case .unreadPhone(let text): "This is no telephone number: \(text)"
        case .unreadEmail(let text): "This is no e-mail address: \(text)"
        default: "Something else is to be looked at"
        }
    }
}
