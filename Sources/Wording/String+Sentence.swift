extension String {
    /// With a small first letter, unless the word is written in capitals, as `LGBT+` and `U3A` are.
    package var lowerFirst: String {
        guard let first, !dropFirst().prefix(1).contains(where: { $0.isUppercase || $0.isNumber }) else { return self }
        return first.lowercased() + dropFirst()
    }

    /// With a capital first letter.
    var upperFirst: String { prefix(1).uppercased() + dropFirst() }

    /// Ended by a full stop, unless it ends a sentence already.
    var sentence: String {
        guard let last, !".!?:".contains(last) else { return self }
        return self + "."
    }

    /// What stands before the first space: the first name of a full one.
    var firstWord: String { split(separator: " ").first.map(String.init) ?? self }
}
