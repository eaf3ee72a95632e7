extension PersonalTrace {
    /// Every trace by which a person can be known again, in the one spelling whose hash is kept.
    ///
    /// - Parameters:
    ///   - names: The full name, and the name with what they are called by.
    ///   - phones: In any spelling; what is no number gives no trace.
    ///   - emails: In any spelling.
    ///   - postcode: In any spelling.
    /// - Returns: No two alike.
    package static func all(
        names: [String], phones: [String], emails: [String], postcode: String?
    ) -> [PersonalTrace] {
        let phones = phones.compactMap(PhoneReader.key)
        let names = names.map { Folding.words($0).sorted().joined(separator: " ") }.filter { !$0.isEmpty }
        let postcode = postcode.flatMap { PostcodeReader.read($0)?.postcode.filter { $0 != " " } }
        var traces = emails.compactMap(Self.email).map { PersonalTrace(.email, $0) }
        traces += phones.map { PersonalTrace(.phone, $0) }
        for name in names {
            traces += phones.map { PersonalTrace(.nameAndPhone, "\(name)|\($0)") }
            if let postcode { traces.append(PersonalTrace(.nameAndPostcode, "\(name)|\(postcode)")) }
        }
        let kinds: [Kind] = traces.isEmpty ? [.nameAlone, .nameOfBareRecord] : [.nameOfBarePerson]
        traces += names.flatMap { name in kinds.map { PersonalTrace($0, name) } }
        return traces.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The traces of somebody the hub knows.
    package static func all(of person: KnownPerson) -> [PersonalTrace] {
        all(
            names: names(person.fullName, knownAs: person.knownAs), phones: person.phones, emails: person.emails,
            postcode: person.postcode)
    }

    static func all(of candidate: Candidate) -> [PersonalTrace] {
        all(
            names: names(candidate.name.full, knownAs: candidate.name.knownAs),
            phones: [candidate.phone, candidate.mobile].compactMap { $0 }, emails: [candidate.email].compactMap { $0 },
            postcode: candidate.postcode)
    }

    private static func names(_ full: String, knownAs: String?) -> [String] {
        let family = full.split(separator: " ").dropFirst().joined(separator: " ")
        guard let knownAs, !knownAs.isEmpty, !family.isEmpty else { return [full] }
        return [full, knownAs + " " + family]
    }

    private static func email(_ text: String) -> String? {
        guard case .address(let address, _) = EmailReader.read(text) else { return nil }
        return address
    }
}
