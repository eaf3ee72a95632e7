/// What to call a person who has only written a whole name.
package enum CallingName {
    private static let titles: Set<String> = ["dr", "father", "miss", "mr", "mrs", "ms", "mx", "rev", "sister"]

    /// `Ivy` for `Ivy Thornton`; all of it where it begins with a title, as `Mrs Thornton` does.
    package static func of(_ fullName: String) -> String {
        let first = fullName.firstWord
        let bare = first.lowercased().filter { $0 != "." }
        return titles.contains(bare) ? fullName : first
    }
}
