import CivilTime
import Domain
import Fixtures
import FoundationEssentials
import Hub
import Synchronization

@testable import Terminal

/// One command line in surroundings of a test's own, and what came of it.
final class Run: Sendable {
    private let said = Mutex<[String]>([])
    private let whispered = Mutex("")
    private let served = Mutex<[ServeOptions]>([])
    private let isWatched: Bool
    private let environment: [String: String]
    /// What serving fails with, where it does.
    private let failure: HubError?

    init(isWatched: Bool = false, environment: [String: String] = [:], failure: HubError? = nil) {
        self.isWatched = isWatched
        self.environment = environment
        self.failure = failure
    }

    /// The lines on standard output.
    var lines: [String] { said.withLock { $0 }.flatMap { $0.split(separator: "\n").map(String.init) } }
    var output: String { said.withLock { $0 }.joined(separator: "\n") }
    /// Standard error as it came.
    var complaints: String { whispered.withLock { $0 } }
    var options: [ServeOptions] { served.withLock { $0 } }

    @discardableResult
    func callAsFunction(_ words: String...) -> ExitCode { Program.run(words, in: surroundings) }

    func callAsFunction(_ words: [String]) -> ExitCode { Program.run(words, in: surroundings) }

    var surroundings: Surroundings {
        Surroundings(
            console: console, environment: environment,
            demoTables: { () throws(HubError) in try Self.tables() },
            tables: { folder throws(HubError) in
                guard folder == "tables" else { throw .notFound("folder \(folder)") }
                return try Self.tables()
            },
            interests: { () throws(HubError) in try Self.interests() },
            look: { FeedLook(stylesheet: Array("body {}".utf8)) },
            sheet: { _, kind, month throws(HubError) in
                if kind == .own(Reference("M999")) { throw .notFound("M999") }
                return Array("<!doctype html><title>\(kind.name(of: month))</title>".utf8)
            },
            serve: { _, _, options, ready throws(HubError) in
                self.served.withLock { $0.append(options) }
                if let failure = self.failure { throw failure }
                ready("http://\(options.host):\(options.port)")
            },
            now: { AshbourneVale.now })
    }

    var console: Console {
        Console(
            say: { line in self.said.withLock { $0.append(line) } },
            whisper: { text in self.whispered.withLock { $0 += text } }, isWatched: isWatched)
    }

    private static func interests() throws(HubError) -> [String: [UInt8]] {
        do { return try InterestFiles.all() } catch { throw .unavailable(.missing("\(error)")) }
    }

    private static func tables() throws(HubError) -> [String: [UInt8]] {
        do { return try AshbourneVale.files() } catch { throw .unavailable(.missing("\(error)")) }
    }
}
