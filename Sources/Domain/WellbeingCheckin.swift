package import CivilTime

/// A member's answers about how life is; any may be left out.
///
/// Special category throughout.
package struct WellbeingCheckin: Sendable, Hashable {
    package let member: Identifier<Member>
    /// The moment in the person's time with us, such as `baseline` or `six_months`.
    package let point: String
    package let on: CivilDate
    /// ONS4, 0 to 10.
    package let satisfied: Int?
    /// ONS4, 0 to 10.
    package let worthwhile: Int?
    /// ONS4, 0 to 10.
    package let happy: Int?
    /// ONS4, 0 to 10.
    package let anxious: Int?
    /// UCLA, 1 to 3.
    package let companionship: Int?
    /// UCLA, 1 to 3.
    package let leftOut: Int?
    /// UCLA, 1 to 3.
    package let isolated: Int?
    /// Asked directly, 1 never to 5 often.
    package let lonely: Int?

    package init(
        member: Identifier<Member>, point: String, on: CivilDate, satisfied: Int?, worthwhile: Int?, happy: Int?,
        anxious: Int?, companionship: Int?, leftOut: Int?, isolated: Int?, lonely: Int?
    ) {
        self.member = member
        self.point = point
        self.on = on
        self.satisfied = satisfied
        self.worthwhile = worthwhile
        self.happy = happy
        self.anxious = anxious
        self.companionship = companionship
        self.leftOut = leftOut
        self.isolated = isolated
        self.lonely = lonely
    }
}
