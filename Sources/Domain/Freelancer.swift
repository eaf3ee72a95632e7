package import CivilTime

/// An artist, a tutor or an interested volunteer.
package struct Freelancer: Sendable, Hashable {
    package let id: Identifier<Freelancer>
    package let reference: Reference
    package let name: String
    package let kind: FreelancerKind
    package let skills: [Identifier<Interest>]
    package let feePence: Int
    package let viaPartner: Identifier<Partner>?
    package let contact: Contact
    package let dbs: String?
    package let insurance: String?
    /// The last day covered, where one was told.
    package let insuredTo: CivilDate?

    package init(
        id: Identifier<Freelancer>, reference: Reference, name: String, kind: FreelancerKind,
        skills: [Identifier<Interest>], feePence: Int, viaPartner: Identifier<Partner>?, contact: Contact,
        dbs: String?, insurance: String?, insuredTo: CivilDate?
    ) {
        self.id = id
        self.reference = reference
        self.name = name
        self.kind = kind
        self.skills = skills
        self.feePence = feePence
        self.viaPartner = viaPartner
        self.contact = contact
        self.dbs = dbs
        self.insurance = insurance
        self.insuredTo = insuredTo
    }
}

/// What brings the person.
package enum FreelancerKind: String, Sendable, Hashable, CaseIterable {
    case artist = "freelance_artist"
    case tutor = "freelance_tutor"
    case volunteer = "interested_volunteer"
}
