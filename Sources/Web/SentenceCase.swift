extension String {
    /// The words of a catalogue as they stand at the beginning of a line: with a capital first letter.
    var sentenceCase: String { prefix(1).uppercased() + dropFirst() }
}
