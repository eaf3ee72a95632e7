package import CivilTime
package import Domain

/// One record of a list of groups, judged.
package struct GroupRow: Sendable, Hashable {
    /// The spreadsheet's row, from 1: title rows count, and a cell of several lines is one row.
    package let row: Int
    package let verdict: Verdict
    package let with: [GroupCounterpart]
    package let repairs: [GroupRepair]
    package let reasons: [GroupReason]
    /// Nil where the record is no group.
    package let candidate: GroupCandidate?

    package init(
        row: Int, verdict: Verdict, with: [GroupCounterpart], repairs: [GroupRepair], reasons: [GroupReason],
        candidate: GroupCandidate?
    ) {
        self.row = row
        self.verdict = verdict
        self.with = with
        self.repairs = repairs
        self.reasons = reasons
        self.candidate = candidate
    }
}

/// A whole list of groups, judged row by row.
package struct GroupSheet: Sendable, Hashable {
    package let rows: [GroupRow]
    package let headerRow: Int
    /// The columns nobody here knows: their cells are kept as notes.
    package let unknownColumns: [String]
}

/// Why a spreadsheet cannot be read as a list of groups.
package enum GroupSheetError: Error, Sendable, Hashable {
    /// No row names a column of groups; `seen` is the row that looks most like a header.
    case noNameColumn(seen: [String])
    /// The map names a column that the header has not.
    case noColumn(String, header: [String])
}

/// Something that was mended in reading a record of a group.
package enum GroupRepair: Sendable, Hashable {
    case mojibake(GroupField)
    case ditto(GroupField)
    case formulaText(GroupField)
    case formulaDropped(GroupField)
    case nameCase(String)
    case phoneZero(String)
    case phoneSpelling(String)
    /// Part of a name, or a misspelt one, was taken for this place.
    case placeTaken(String, name: String)
    /// A column nobody knows: kept as a note.
    case columnKept(String)
}

/// A fact that speaks for a verdict, or that a person should know of a group's record.
package enum GroupReason: Sendable, Hashable {
    // Why a record is passed over
    case blank, title, header, totals
    /// A remark, with no group in it.
    case remark

    // Why it is the same group
    case sameReference
    case nameAgrees(NameLikeness)
    case placeAgrees, timesAgree, phoneAgrees

    // Why a person is asked
    case noName
    /// The name agrees, place and time do not.
    case nameAlone
    case nameLike
    /// Another name at the same place and time.
    case otherName
    case severalFit
    case doubt(MeetingDoubt)
    /// It meets at several times: one group for each.
    case severalTimes([MeetingTimes])
    case placeUnclear(String)
    case placePrivate(String)
    case noPlace
    /// The same record of a list before has no answer yet.
    case waitsAlready

    // What is true beside
    case placeNew(String)
    /// No end is told: this one is taken until somebody checks.
    case endTaken(TimeOfDay)
    case said(MeetingRemark)
    case seasonal(Season)
    case closed, paused, draft
    case statusUnclear(String)
    case costUnknown
    /// The price is not for one visit.
    case costNotPerVisit(String)
    case phoneDigitsLost(String)
    case unreadPhone(String)
    case unreadEmail(String)

    // Where what we have differs: it stays as it is
    case timesDiffer(known: MeetingTimes, told: MeetingTimes)
    case placeDiffers(known: String, told: String)
    case seasonDiffers(known: Season?, told: Season)
    case costDiffers(known: Int, told: Int)
    case contactDiffers(known: String, told: String)
    case phoneDiffers(known: String, told: String)
    case statusDiffers(known: GroupStatus, told: GroupStatus)
}
