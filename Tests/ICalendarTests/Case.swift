import FoundationEssentials
import ICalendar
import Testing

/// A pair of files in `Cases`: a calendar, and what is to be read in it.
struct Case: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let expected: Expectation

    struct Expectation: Decodable {
        /// What the case shows.
        let about: String
        /// Every problem, by line, as it describes itself.
        let problems: [String]
        let jcal: [JSONValue]
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return files.filter { $0.hasSuffix(".ics") }.map { String($0.dropLast(4)) }.sorted()
    }()

    init(_ name: String) throws {
        self.name = name
        bytes = Array(try Data(contentsOf: Self.folder.appending(path: "\(name).ics")))
        let json = try Data(contentsOf: Self.folder.appending(path: "\(name).json"))
        expected = try JSONDecoder().decode(Expectation.self, from: json)
    }

    var testDescription: String { name }
}

extension CalendarStream {
    /// The problems of lines, of values and of events, by line.
    var allProblems: [CalendarProblem] {
        let values = components.flatMap { $0.valueProblems() }
        let events = components.flatMap { EventSeries.gathered(from: $0).problems }
        return (problems + values + events).enumerated()
            .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }
}
