/// How far long work has come: what is being done, and how much of it.
package struct LongWork: Sendable, Hashable {
    /// The same for the whole of one part: `Sending the letters`.
    package let part: String
    package let done: Int?
    package let total: Int?

    package init(_ part: String, done: Int? = nil, of total: Int? = nil) {
        self.part = part
        self.done = done
        self.total = total
    }
}
