import CivilTime
package import Intake

/// What has to be asked about the words of a meeting, and what was kept beside them.
package enum MeetingDoubtWords {
    package static func question(_ doubt: MeetingDoubt) -> String {
        switch doubt {
        case .noWords: "No day or time is told: when does it meet?"
        case .noDay: "No day is told: on which day does it meet?"
        case .noTime: "No time is told: at what time does it begin?"
        case .morningOrEvening(let time): "In the morning or in the evening? \(DateWords.time(time)) was taken"
        case .whichWeek: "It does not meet every week: from which date is it counted?"
        case .whichOfMonth: "Once a month, but which one?"
        case .twoMeanings(let words): "\"\(words)\" can mean two things: which?"
        case .datesAlone: "It names dates of its own and no rule: which dates, or how often?"
        case .endsBeforeStart: "It would end before it begins: until when?"
        case .exception(let words): "\"\(words)\" was not understood: when does it not meet?"
        }
    }

    package static func sentence(_ remark: MeetingRemark) -> String {
        switch remark {
        case .termTimeOnly: "In term time only: the holidays have to be taken out by hand"
        case .notOnBankHolidays: "Not on bank holidays: those dates have to be taken out by hand"
        case .alsoOnBankHolidays: "On bank holidays too"
        case .gatherFrom(let time): "People gather from \(DateWords.time(time))"
        case .halfOfDayTaken(let time): "No half of the day is told: \(DateWords.time(time)) was taken"
        case .words(let words): "Words that were not needed: \"\(words)\""
        }
    }
}
