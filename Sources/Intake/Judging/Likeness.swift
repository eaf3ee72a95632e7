/// Whether somebody known is the person of a record, and why.
enum Likeness: Hashable {
    /// One person.
    case same([IntakeReason])
    /// A person has to say.
    case perhaps([IntakeReason])
    /// Another person of the same name.
    case namesake
    /// Another person, who has the same contact.
    case household
    case other

    /// Weighs the evidence.
    ///
    /// Never a name alone, nor what several people share, makes two records one person.
    init(_ evidence: Evidence, isBare: Bool, saysNotTheSame: Bool) {
        switch evidence.name {
        case .whole(let likeness):
            self = Self.whole(evidence, likeness, saysNotTheSame: saysNotTheSame)
        case .partly(let likeness):
            self = Self.partly(evidence, likeness, isBare: isBare)
        case .givenOnly:
            self =
                evidence.hasPersonalContact
                ? .perhaps([.otherName] + evidence.ties) : evidence.hasAny ? .household : .other
        case .familyOnly, .none:
            self = evidence.hasAny ? .household : .other
        }
    }

    private static func whole(_ evidence: Evidence, _ name: NameLikeness, saysNotTheSame: Bool) -> Likeness {
        let reasons = [.nameAgrees(name)] + evidence.ties
        let isSomewhere = evidence.address == .same
        let isOfAge = evidence.births == .agree || evidence.births == .same
        let isProved =
            evidence.ownContacts > 0 || evidence.hasHouseholdContact || evidence.isSameReference
            || (isSomewhere && !evidence.isAddressShared)
            || (evidence.hasSharedContact && (isSomewhere || isOfAge)) || (isSomewhere && isOfAge)
            || (evidence.address == .near && evidence.births == .same)
        if saysNotTheSame, evidence.ownContacts == 0, !evidence.isSameReference {
            // Where nothing differs, or a telephone is the same, the words may be about somebody else.
            return evidence.isOfAnother ? .namesake : .perhaps([.saysNotTheSame] + reasons)
        }
        if isProved {
            if evidence.births == .differ { return .perhaps([.birthDiffers] + reasons) }
            // Two ties of one's own outlive a move.
            let isSure = evidence.ownContacts >= 2 || evidence.isSameReference
            if evidence.address == .differs, !isSure { return .perhaps([.addressDiffers] + reasons) }
            return .same(reasons)
        }
        if evidence.hasSharedContact { return .perhaps([.onlySharedContact] + reasons) }
        if evidence.births == .differ { return .namesake }
        if evidence.address == .differs {
            return evidence.haveOtherContacts ? .namesake : .perhaps([.addressDiffers] + reasons)
        }
        return .perhaps(evidence.hasAny || isOfAge ? reasons + [.nameAlone] : [.nameAlone])
    }

    private static func partly(_ evidence: Evidence, _ name: NameLikeness, isBare: Bool) -> Likeness {
        let reasons = [.nameAgrees(name)] + evidence.ties
        let isProved = evidence.hasPersonalContact || evidence.landline == .own
        if isProved {
            if evidence.births == .differ { return .perhaps([.birthDiffers] + reasons) }
            if evidence.address == .differs, evidence.ownContacts < 2 { return .perhaps([.addressDiffers] + reasons) }
            return .same(reasons)
        }
        if evidence.births == .differ { return evidence.hasAny ? .household : .other }
        return evidence.hasAny || isBare ? .perhaps([.partOfName] + reasons) : .other
    }
}

extension Evidence {
    /// What both have, as reasons.
    fileprivate var ties: [IntakeReason] {
        var reasons: [IntakeReason] = []
        if isSameReference { reasons.append(.sameReference) }
        if email != .none { reasons.append(.sameEmail) }
        if mobile != .none { reasons.append(.sameMobile) }
        if landline != .none { reasons.append(.samePhone) }
        if address == .same { reasons.append(.sameAddress) }
        if address == .near { reasons.append(.samePostcode) }
        if births == .agree || births == .same { reasons.append(.birthAgrees) }
        return reasons
    }
}
