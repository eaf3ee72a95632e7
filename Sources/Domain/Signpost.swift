package import CivilTime

/// An agency was told how people come to us: which one and when, and nothing of any person.
package struct Signpost: Sendable, Hashable {
    package let id: Identifier<Signpost>
    package let agency: String
    package let on: CivilDate
    /// What stands on the leaflet, so that somebody who rings can say where they had it from.
    package let code: String
    /// Whether somebody rang and named the code.
    package let isCodeUsed: Bool

    package init(id: Identifier<Signpost>, agency: String, on: CivilDate, code: String, isCodeUsed: Bool) {
        self.id = id
        self.agency = agency
        self.on = on
        self.code = code
        self.isCodeUsed = isCodeUsed
    }
}
