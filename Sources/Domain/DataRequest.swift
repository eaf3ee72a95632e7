package import CivilTime

/// Something a person asked about their data, or a complaint, with the day by which it has to be done.
package struct DataRequest: Sendable, Hashable {
    package let id: Identifier<DataRequest>
    /// Such as `DR3`.
    package let reference: Reference
    package let kind: DataRequestKind
    /// The member it is about; nil where somebody asks whom we do not know.
    package let about: Reference?
    package let receivedOn: CivilDate
    package var acknowledgedOn: CivilDate?
    package let dueOn: CivilDate
    package var doneOn: CivilDate?
    package var outcome: DataRequestOutcome?
    package var note: String?

    package init(
        id: Identifier<DataRequest>, reference: Reference, kind: DataRequestKind, about: Reference?,
        receivedOn: CivilDate, acknowledgedOn: CivilDate?, dueOn: CivilDate, doneOn: CivilDate? = nil,
        outcome: DataRequestOutcome? = nil, note: String? = nil
    ) {
        self.id = id
        self.reference = reference
        self.kind = kind
        self.about = about
        self.receivedOn = receivedOn
        self.acknowledgedOn = acknowledgedOn
        self.dueOn = dueOn
        self.doneOn = doneOn
        self.outcome = outcome
        self.note = note
    }

    /// How near the day is, for somebody who looks on this day.
    package func standing(on today: CivilDate) -> DataRequestStanding {
        if doneOn != nil { return .done }
        if today > dueOn { return .overdue }
        return today.adding(days: Self.reminderDays) >= dueOn ? .dueSoon : .open
    }

    /// So many days before the day it is brought to mind.
    package static let reminderDays = 7
}

/// What was asked.
package enum DataRequestKind: String, Sendable, Hashable, CaseIterable {
    case access, erasure, correction, objection, portability, complaint

    /// The last day for an answer: one month for the rights of the UK GDPR (article 12), counted to the same day of the
    /// next month or its last; 30 days for acknowledging a complaint.
    package func due(after received: CivilDate) -> CivilDate {
        self == .complaint ? received.adding(days: 30) : received.adding(months: 1)
    }
}

/// How a request ended.
package enum DataRequestOutcome: String, Sendable, Hashable, CaseIterable {
    case done, refused, withdrawn
}

/// How near a request's day is.
package enum DataRequestStanding: String, Sendable, Hashable, CaseIterable {
    case overdue
    /// Due within a week.
    case dueSoon = "due_soon"
    case open, done
}
