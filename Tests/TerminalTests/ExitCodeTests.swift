import CivilTime
import Domain
import Fixtures
import Testing

@testable import Terminal

@Suite("Exit codes")
struct ExitCodeTests {
    @Test func `the shell's numbers are the promised ones`() {
        #expect([ExitCode.done, .refused, .usage, .unavailable].map(\.rawValue) == [0, 1, 2, 3])
    }

    private static let refusals: [HubError] = [
        .problems([Problem(field: "name", kind: .missing)]),
        .table(TableProblem(file: "members.csv", line: 2, column: "phone", expected: "a number", found: "x")),
        .notFound("member M999"), .unauthorised, .forbidden, .internal(hint: "x"), .unavailable(.portTaken(80)),
        .conflict(.alreadyThere("x")), .conflict(.state("x", is: "y")), .conflict(.stillBlocked(Reference("PR1"))),
        .conflict(.notADemo), .conflict(.folderNotEmpty("x")), .conflict(.nothingPublished),
        .conflict(.nothingToPublish(month("2027-03"))),
    ]

    private static let broken: [Unavailable] = [
        .locked(holder: "x"), .damaged("x"), .newer(found: 2, known: 1), .foreign, .missing("x"), .full,
        .notPermitted("x"),
    ]

    @Test(arguments: refusals)
    func `what is refused is one`(error: HubError) { #expect(ExitCode(error).rawValue == 1) }

    @Test(arguments: broken)
    func `what cannot be used is three`(reason: Unavailable) {
        #expect(ExitCode(.unavailable(reason)).rawValue == 3)
    }

    @Test(arguments: refusals + broken.map { HubError.unavailable($0) })
    func `each comes with a sentence and no code word`(error: HubError) throws {
        let folder = try TemporaryFolder()
        #expect(Run()("init", "--no-input", "--data", folder.file("hub")) == .done)
        let run = Run(failure: error)
        #expect(run("serve", "--data", folder.file("hub")) == ExitCode(error))
        #expect(run.complaints.hasSuffix(".\n") && run.output.isEmpty)
        #expect(!run.complaints.contains("HubError") && !run.complaints.contains("_"))
    }
}
