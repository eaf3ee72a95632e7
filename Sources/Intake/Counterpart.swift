package import Domain

/// Somebody a record may be the same person as.
package enum Counterpart: Sendable, Hashable {
    /// Known to the hub.
    case member(Reference)
    /// A record of the same file, by the spreadsheet's row.
    case row(Int)
}
