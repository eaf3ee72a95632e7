/// Where a command speaks.
package struct Console: Sendable {
    /// Standard output, a line at a time.
    package let say: @Sendable (String) -> Void
    /// Standard error, as it stands.
    package let whisper: @Sendable (String) -> Void
    /// Whether somebody watches standard error, so that a line may be drawn again.
    package let isWatched: Bool

    package init(
        say: @escaping @Sendable (String) -> Void, whisper: @escaping @Sendable (String) -> Void, isWatched: Bool
    ) {
        self.say = say
        self.whisper = whisper
        self.isWatched = isWatched
    }

    func complain(_ sentence: String) { whisper(sentence + "\n") }
}
