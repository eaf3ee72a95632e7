/// What becomes of one record of a spreadsheet once a person confirms.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// A new person, in the state the record tells of.
    case create
    /// Somebody we know already: what is missing is filled in, nothing is overwritten.
    case merge
    /// A person decides: which of two, or how a row of two people is divided.
    case ask
    /// A new person, as an enquiry and no more: nobody has said yes yet.
    case hold
    /// Not taken in, and not kept.
    case refuse
    /// Nothing of a person stands here.
    case skip
}
