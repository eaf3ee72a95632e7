/// What reading the whole audit found: how much there is, and whether it is as it was written.
package struct AuditReport: Sendable, Hashable {
    /// How many entries are kept.
    package let count: Int
    /// The number of the newest entry; 0 where there never was one.
    package let last: Int
    /// What the newest entry and all before it come to, as 64 hexadecimal digits: noted elsewhere, it is a witness.
    package let head: String
    /// Up to which entry the audit was cut by the rules of keeping; 0 where it never was.
    package let cutUpTo: Int
    package let faults: [AuditFault]

    package init(count: Int, last: Int, head: String, cutUpTo: Int, faults: [AuditFault]) {
        self.count = count
        self.last = last
        self.head = head
        self.cutUpTo = cutUpTo
        self.faults = faults
    }
}

/// What is wrong with the audit, by the numbers of its entries.
package enum AuditFault: Sendable, Hashable {
    /// The entry is not what was written, or the one before it is not.
    case changed(Int)
    /// Entries between these two are gone.
    case missing(after: Int, before: Int)
    /// The oldest entries are gone, and no checkpoint says that they may be.
    case beginningMissing(before: Int)
    /// The newest entries are gone: so many there were.
    case endMissing(last: Int, written: Int)
    /// The newest entry is not the one that was sealed.
    case endChanged(Int)
    /// The seal of the newest entry, or of the checkpoint at an entry, is not the hub's.
    case sealBroken(Int)
}
