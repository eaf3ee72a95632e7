import CivilTime
import FoundationEssentials
import Glibc
import ICalendar

/// One measurement in a process of its own, as `Tests/Peers/libical.c` makes one, so that memory can be compared too.
struct CalendarMeasure {
    private let bytes: [UInt8]
    private let dates: Range<CivilDate>

    init(_ path: String, from first: String, to end: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw BenchmarkError.failed("\(path) cannot be read")
        }
        guard let first = CivilDate(first), let end = CivilDate(end), first < end else {
            throw BenchmarkError.failed("\(first) to \(end) are no dates")
        }
        bytes = [UInt8](data)
        dates = first..<end
    }

    /// Prints one line of JSON: CPU seconds, counts and kilobytes.
    func run() throws {
        let start = cpuSeconds()
        let stream = CalendarStream(bytes)
        let parsed = cpuSeconds()
        let expansions = stream.calendars.map { CalendarExpansion($0) }
        var count = 0
        for expansion in expansions {
            count += expansion.occurrences(on: dates, leavingOutCancelled: true).occurrences.count
        }
        let expanded = cpuSeconds()
        let month = dates.lowerBound..<min(dates.upperBound, dates.lowerBound.adding(months: 1))
        var monthCount = 0
        for expansion in expansions { monthCount += expansion.occurrences(on: month).occurrences.count }
        let monthExpanded = cpuSeconds()
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        let beforeWriting = cpuSeconds()
        let written = stream.serialized().count
        let serialised = cpuSeconds()
        let result = Measured(
            version: nil, bytes: bytes.count, parse: parsed - start, write: serialised - beforeWriting,
            written: written, expand: expanded - parsed, occurrences: count, kilobytes: usage.ru_maxrss,
            month: monthExpanded - expanded, monthOccurrences: monthCount,
            events: stream.calendars.map { $0.components("VEVENT").count }.reduce(0, +))
        print(String(decoding: try JSONEncoder().encode(result), as: UTF8.self))
    }
}

/// What one measurement came to; libical knows less of it.
struct Measured: Codable {
    let version: String?
    let bytes: Int
    let parse: Double
    let write: Double
    let written: Int
    let expand: Double
    let occurrences: Int
    let kilobytes: Int
    var month: Double?
    var monthOccurrences: Int?
    var events: Int?

    init?(_ json: String?) {
        guard let json, let known = try? JSONDecoder().decode(Measured.self, from: Data(json.utf8)) else { return nil }
        self = known
    }

    init(
        version: String?, bytes: Int, parse: Double, write: Double, written: Int, expand: Double, occurrences: Int,
        kilobytes: Int, month: Double?, monthOccurrences: Int?, events: Int?
    ) {
        self.version = version
        self.bytes = bytes
        self.parse = parse
        self.write = write
        self.written = written
        self.expand = expand
        self.occurrences = occurrences
        self.kilobytes = kilobytes
        self.month = month
        self.monthOccurrences = monthOccurrences
        self.events = events
    }

    /// The better half of each of two runs.
    func best(_ other: Measured) -> Measured {
        Measured(
            version: version, bytes: bytes, parse: min(parse, other.parse), write: min(write, other.write),
            written: written, expand: min(expand, other.expand), occurrences: occurrences,
            kilobytes: min(kilobytes, other.kilobytes), month: month.map { min($0, other.month ?? $0) },
            monthOccurrences: monthOccurrences, events: events)
    }
}
