package import CivilTime
package import Domain

/// A person as one record of a spreadsheet tells of them, read and cleaned; nothing of it is stored yet.
package struct Candidate: Sendable, Hashable {
    package var name: PersonName
    /// The names of two or more people who share the record; empty where it is one person's.
    package var people: [PersonName] = []
    /// The hub's own short name for the person, where the spreadsheet has one.
    package var reference: Reference?
    package var birth: Birth?
    package var addressLine: String?
    /// As `AV1 2BD`.
    package var postcode: String?
    /// A landline as `01632 960114`, or a number abroad with its `+`.
    package var phone: String?
    /// As `07700 900131`.
    package var mobile: String?
    /// In small letters; only where nothing about it is doubtful.
    package var email: String?
    /// An address as it stands that cannot be right, and what it may be: no letter goes to either.
    package var doubtfulEmail: DoubtfulEmail?
    package var preferredChannel: Channel?
    /// The person's own words for a language beside English.
    package var language: String?
    /// What the record says of their belonging, consent aside: active unless it tells of a pause, leaving or death.
    package var state: MemberStatus = .active
    package var likes: [Like] = []
    package var gifts: [OfferedGift] = []
    package var freeTimes: [WeekPart] = []
    /// What was said of free times, where not all of it was understood.
    package var freeTimesWords: String?
    package var needs: [AccessNeed] = []
    package var usesHomeCare: Bool?
    /// Who helps, in the words of the spreadsheet.
    package var supporter: String?
    package var heardFrom: String?
    /// The first of the month where only the month is known.
    package var joinedOn: CivilDate?
    package var consents: [ConsentAnswer] = []
    package var hiddenFields: [WithheldField] = []
    /// For the connector alone.
    package var notes: [CandidateNote] = []

    package init(name: PersonName) { self.name = name }

    /// The answer given for one purpose; `notAsked` where there is none.
    package func answer(_ purpose: ConsentPurpose) -> ConsentState {
        consents.first { $0.purpose == purpose }?.state ?? .notAsked
    }
}

/// An e-mail address with an obvious slip in it.
package struct DoubtfulEmail: Sendable, Hashable {
    package let written: String
    /// What was probably meant; nil where nobody can tell.
    package let meant: String?

    package init(written: String, meant: String?) {
        self.written = written
        self.meant = meant
    }
}

/// Something a person likes, in their own words.
package struct Like: Sendable, Hashable {
    package let words: String
    package let relation: InterestRelation
    /// Whether the person asked that it is not shown to other members.
    package var isHidden: Bool

    package init(words: String, relation: InterestRelation, isHidden: Bool = false) {
        self.words = words
        self.relation = relation
        self.isHidden = isHidden
    }
}

/// Something a person can give, in their own words; head, heart or hands is our guess and is asked about.
package struct OfferedGift: Sendable, Hashable {
    package let words: String
    package let guess: GiftDimension

    package init(words: String, guess: GiftDimension) {
        self.words = words
        self.guess = guess
    }
}

extension Candidate {
    /// The record as one of the people who share it, with every answer that was given for both.
    package func alone(as name: PersonName) -> Candidate {
        var candidate = self
        candidate.name = name
        candidate.people = []
        return candidate
    }
}

/// What a person answered for one purpose, as far as the record is clear.
package struct ConsentAnswer: Sendable, Hashable {
    package let purpose: ConsentPurpose
    package let state: ConsentState
    /// When it was withdrawn, where that is told.
    package let on: CivilDate?
    /// `paper_form`, `spoken` or `text` where the record says so.
    package let method: String?

    package init(purpose: ConsentPurpose, state: ConsentState, on: CivilDate? = nil, method: String? = nil) {
        self.purpose = purpose
        self.state = state
        self.on = on
        self.method = method
    }
}

/// One remark of a record, for the connector alone.
package struct CandidateNote: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        case plain
        /// Speaks of somebody's health: it becomes nothing but this note.
        case health
        /// Speaks of somebody's safety.
        case safety
    }

    package let kind: Kind
    /// The column it stood in; nil for the notes' own.
    package let column: String?
    package let words: String

    package init(kind: Kind, column: String?, words: String) {
        self.kind = kind
        self.column = column
        self.words = words
    }
}
