package import Domain

/// A fact that speaks for a verdict, or that a person should know of a record.
package enum IntakeReason: Sendable, Hashable {
    // Why a record is passed over
    case blank, title, header, totals
    /// A venue, a firm, an office: no person.
    case notAPerson
    /// A remark, with nothing to know a person by.
    case remark

    // Why a record is refused
    case underAge
    /// Somebody else sent them: the signpost advice is the answer.
    case referral
    case testRow
    case askedToBeErased
    case doNotContact
    case erasedBefore

    // Why it is held
    /// Nobody has said yes: the words of the cell, empty where there are none.
    case noConsent(said: String)
    case refusedConsent
    /// The list has no column for it.
    case consentNotInList
    /// Somebody else spoke for the person.
    case spokenFor

    // Why it is the same person
    case sameReference
    case nameAgrees(NameLikeness)
    case sameEmail, sameMobile, samePhone, sameAddress, samePostcode
    case birthAgrees

    // Why a person is asked
    case couple([String])
    case nameAlone
    case partOfName
    /// What agrees is shared by several people.
    case onlySharedContact
    case birthDiffers, addressDiffers
    case otherName
    case severalFit
    case noName
    /// Somebody erased had the same shared telephone.
    case maybeErased
    /// The very same record waits for an answer.
    case waitsAlready

    // What is true beside
    case died, left, paused
    /// The hub has the person as left, died or paused: that stays.
    case knownAs(MemberStatus)
    case sharesContact(MemberField, [Counterpart])
    /// Somebody of the same name is another person.
    case namesake([Counterpart])
    /// The record says of itself that the namesake is another.
    case saysNotTheSame
    case noWayToReach
    case consentInPart([ConsentPurpose])
    case impossibleDate(MemberField, String)
    case unreadDate(MemberField, String)
    case unreadBirth(String)
    case ageUnknown
    /// The spreadsheet turned the number into `1.63296E+09`: its last digits are lost.
    case phoneDigitsLost(String)
    case unreadPhone(String)
    case unreadEmail(String)
    case doubtfulEmail(String, meant: String?)
    case unreadPostcode(String)
    case unclearAnswer(MemberField, String)
    case unreadWords(MemberField, String)
    case healthNote
    case safetyNote
    /// Not to be shown to other members.
    case hiddenLike(String)
    case formulaDropped(MemberField)
}

/// How well two names agree.
package enum NameLikeness: String, Sendable, Hashable {
    case same
    /// `Bob` and `Robert`.
    case nickname
    /// `P. Whitlock` and `Pauline Whitlock`.
    case initial
    /// A letter or two differ.
    case spelling
    /// Only one of two names is told.
    case part
}
