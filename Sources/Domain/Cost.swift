/// What it costs, in pence and in words.
package struct Cost: Sendable, Hashable {
    package let pence: Int
    package let note: String?

    package init(pence: Int, note: String?) {
        self.pence = pence
        self.note = note
    }
}
