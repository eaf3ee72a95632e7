/// A person's name, cleaned.
package struct PersonName: Sendable, Hashable {
    /// In the usual order, without title or remarks: `Eunice Blackwood-Joseph`.
    package let full: String
    /// What people call them, where the record tells: `Pat`.
    package let knownAs: String?
    /// `Miss`, `Dr`, where there was one.
    package let title: String?

    package init(full: String, knownAs: String? = nil, title: String? = nil) {
        self.full = full
        self.knownAs = knownAs
        self.title = title
    }
}
