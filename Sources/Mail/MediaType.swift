/// What a file is, with parameters if it has any: `text/calendar; charset=utf-8; method=PUBLISH`.
struct MediaType: Sendable, Hashable {
    /// The pieces of the field, each but the last with its semicolon.
    let words: [String]

    init(_ text: String) throws(MailError) {
        let pieces = text.split(separator: ";", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
        let type = pieces[0].split(separator: "/", omittingEmptySubsequences: false)
        guard type.count == 2, type.allSatisfy(Self.isToken), pieces.dropFirst().allSatisfy(Self.isParameter),
            text.utf8.count <= 200
        else { throw .malformedMediaType }
        words = pieces.enumerated().map { $0 < pieces.count - 1 ? $1 + ";" : String($1) }
    }

    private static func isParameter(_ text: Substring) -> Bool {
        let sides = text.split(separator: "=", omittingEmptySubsequences: false)
        return sides.count == 2 && sides.allSatisfy(isToken)
    }

    private static func isToken(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy(\.isTokenText) }
}
