import CivilTime
import Domain
import FoundationEssentials

/// `dataset.json`: what a folder of tables says of itself.
struct DataSetFile {
    let clock: WallTime?
    private let content: Content

    private struct Content: Decodable {
        let town: String
        let clock: String?
        let timezone: String
        let bank_holidays_england: [String]?
        let slug: String?
        let base_url: String?
    }

    init(_ bytes: [UInt8]?) throws(HubError) {
        guard let bytes else {
            throw Self.problem(nil, expected: "the file with the town's name and zone", found: "none")
        }
        do {
            content = try JSONDecoder().decode(Content.self, from: Data(bytes))
        } catch {
            throw Self.problem(nil, expected: "JSON with town and timezone", found: "something else")
        }
        guard let text = content.clock else {
            clock = nil
            return
        }
        guard let moment = WallTime(text) else {
            throw Self.problem("clock", expected: "a date and time such as 2027-02-15T09:00:00", found: text)
        }
        clock = moment
    }

    func community() throws(HubError) -> Community {
        let name = Self.withoutBrackets(content.town)
        guard !name.isEmpty else { throw Self.problem("town", expected: "the name of the town", found: content.town) }
        let slug = try slug(for: name)
        return Community(
            id: References(community: slug).identity("community", "community"), slug: slug, name: name,
            zone: try zone(), baseURL: try baseURL(for: slug), phone: "", email: "", bankHolidays: try bankHolidays())
    }

    private func slug(for name: String) throws(HubError) -> Slug {
        guard let text = content.slug else { return Slug(naming: name) }
        guard let slug = Slug(rawValue: text) else {
            throw Self.problem("slug", expected: "small letters, digits and hyphens", found: text)
        }
        return slug
    }

    private func baseURL(for slug: Slug) throws(HubError) -> String {
        guard let text = content.base_url else { return "https://\(slug).example" }
        let schemes = ["https://", "http://"]
        guard schemes.contains(where: { text.hasPrefix($0) && text.count > $0.count }), !text.hasSuffix("/") else {
            throw Self.problem("base_url", expected: "an address such as https://\(slug).example", found: text)
        }
        return text
    }

    private func zone() throws(HubError) -> Zone {
        do {
            return try Zone.named(content.timezone)
        } catch {
            throw Self.problem("timezone", expected: "a zone such as Europe/London (\(error))", found: content.timezone)
        }
    }

    private func bankHolidays() throws(HubError) -> Set<CivilDate> {
        var days: Set<CivilDate> = []
        for text in content.bank_holidays_england ?? [] {
            guard let day = CivilDate(text) else {
                throw Self.problem("bank_holidays_england", expected: "a date such as 2027-03-26", found: text)
            }
            days.insert(day)
        }
        return days
    }

    /// What stands in brackets is a note, not the name.
    private static func withoutBrackets(_ text: String) -> String {
        let name = text.prefix { $0 != "(" }
        return String(name.reversed().drop(while: \.isWhitespace).reversed())
    }

    private static func problem(_ column: String?, expected: String, found: String) -> HubError {
        .table(TableProblem(file: "dataset.json", line: 0, column: column, expected: expected, found: found))
    }
}
