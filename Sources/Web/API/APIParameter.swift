import CivilTime
import Domain
import HTTP
import JSON

/// One thing an address of the interface may ask for, with what of it is understood.
struct APIParameter: Sendable {
    enum Kind: Sendable {
        case date
        /// The short name of something in an address: `old-town`.
        case slug
        /// Any of these words, each as often as one likes.
        case words([String])
        case whole(ClosedRange<Int>)
        /// Where the page before ended.
        case mark
        /// The short name that people use: `G05`.
        case reference
    }

    let name: String
    let kind: Kind
    let about: String
    /// Whether it is a part of the path.
    var isInPath = false

    static let longestMark = 120

    /// Whether a value is understood.
    func admits(_ value: String) -> Bool {
        switch kind {
        case .date: CivilDate(value)?.description == value
        case .slug: Slug(rawValue: value) != nil
        case .words(let words): words.contains(value)
        case .whole(let range): Int(value).map(range.contains) ?? false
        case .mark:
            (1...Self.longestMark).contains(value.utf8.count) && value.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        case .reference:
            (2...12).contains(value.utf8.count)
                && value.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
        }
    }

    private var schema: JSONText {
        switch kind {
        case .date: .object([("type", .string("string")), ("format", .string("date"))])
        case .slug: .object([("type", .string("string")), ("pattern", .string("^[a-z0-9-]{1,60}$"))])
        case .words(let words):
            .object([
                ("type", .string("array")), ("minItems", .number(1)),
                (
                    "items",
                    .object([("type", .string("string")), ("enum", .array(words.map(JSONText.string)))])
                ),
            ])
        case .whole(let range):
            .object([
                ("type", .string("integer")), ("minimum", .number(range.lowerBound)),
                ("maximum", .number(range.upperBound)),
            ])
        case .mark:
            .object([("type", .string("string")), ("pattern", .string("^[!-~]{1,\(Self.longestMark)}$"))])
        case .reference: .object([("type", .string("string")), ("pattern", .string("^[A-Z0-9]{2,12}$"))])
        }
    }

    var json: JSONText {
        .object([
            ("name", .string(name)), ("in", .string(isInPath ? "path" : "query")),
            ("required", .bool(isInPath)), ("description", .string(about)), ("schema", schema),
        ])
    }
}

/// What an address asks for, read by what its route understands and nothing more.
struct APIQuery {
    private let query: Form

    /// Reads the query of a request.
    ///
    /// - Throws: A problem that names what was not understood.
    init(_ request: Request, _ parameters: [APIParameter]) throws(APIProblem) {
        query = request.query
        guard !query.wasRepaired, query.items.isEmpty == (request.target.query ?? "").isEmpty else {
            throw .notUnderstood("The query is not UTF-8 in percent-encoding, or is too long.")
        }
        for item in query.items {
            guard let parameter = parameters.first(where: { $0.name == item.name && !$0.isInPath }) else {
                throw .notUnderstood("Nothing here is called “\(item.name)”.")
            }
            if case .words = parameter.kind {
            } else if query.repeats(item.name) {
                throw .notUnderstood("“\(item.name)” stands twice.")
            }
            guard parameter.admits(item.value) else {
                throw .notUnderstood("“\(item.name)” is not \(parameter.about.prefix { $0 != "." }.lowercased()).")
            }
        }
    }

    func date(_ name: String) -> CivilDate? { query[name].flatMap { CivilDate($0) } }
    func slug(_ name: String) -> Slug? { query[name].flatMap { Slug(rawValue: $0) } }
    func words(_ name: String) -> [String] { query.values(name) }
    func whole(_ name: String) -> Int? { query[name].flatMap { Int($0) } }
    func text(_ name: String) -> String? { query[name] }

    /// What was asked for but for these.
    func items(without names: Set<String>) -> [(name: String, value: String)] {
        query.items.filter { !names.contains($0.name) }.map { ($0.name, $0.value) }
    }
}
