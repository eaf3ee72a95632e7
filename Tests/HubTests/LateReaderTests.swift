import Domain
import Fixtures
import Interests
import Synchronization
import Testing

@testable import Hub

/// What own words are understood with is read when it is needed, and once.
struct LateReaderTests {
    private final class Readings: Sendable {
        private let count = Mutex(0)
        var number: Int { count.withLock { $0 } }
        func add() -> Int {
            count.withLock {
                $0 += 1
                return $0
            }
        }
    }

    @Test func `nothing is read before words are to be understood, and then once`() throws {
        let readings = Readings()
        let files = try InterestFiles.all()
        let late = LateReader {
            _ = readings.add()
            return Result { () throws(HubError) in try InterestReader(files: files) }
        }
        #expect(readings.number == 0)
        #expect(try late.reader.understand("knitting").choices.first?.activity.slug.rawValue == "knitting")
        _ = try late.reader
        #expect(readings.number == 1)
    }

    @Test func `where the files cannot be read it is tried again by the next`() throws {
        let readings = Readings()
        let files = try InterestFiles.all()
        let late = LateReader {
            guard readings.add() > 1 else { return .failure(.unavailable(.missing("interests"))) }
            return Result { () throws(HubError) in try InterestReader(files: files) }
        }
        #expect(throws: HubError.unavailable(.missing("interests"))) { try late.reader }
        _ = try late.reader
        #expect(readings.number == 2)
    }
}
