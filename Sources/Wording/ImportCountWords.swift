package import Domain

/// What a list comes to, in numbers.
package enum ImportCountWords {
    /// `12 new, 3 known already, …`, without a full stop.
    package static func counts(_ counts: ImportCounts) -> String {
        "\(SummaryWords.digits(counts.created)) new, \(SummaryWords.digits(counts.merged)) known already, "
            + "\(SummaryWords.digits(counts.held)) as enquiries, \(SummaryWords.digits(counts.asked)) to ask you about, "
            + "\(SummaryWords.digits(counts.refused)) not taken in, "
            + "\(SummaryWords.count(counts.skipped, "row without a record", "rows without a record"))"
    }
}
