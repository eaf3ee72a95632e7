import Fixtures
import Testing

@testable import Terminal

@Suite("circles see")
struct SeeCommandTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    @Test func `shows a person as the connector knows them, and to everybody nothing`() throws {
        let run = Run()
        #expect(run("see", "M001", "--data", town.folder.path) == .done)
        #expect(run.lines.contains("Full name: Doreen Ackroyd"))
        for reader in ["everyone", "K02", "K00", "V01"] {
            #expect(Run()("see", "M001", "--as", reader, "--data", town.folder.path) == .refused, "\(reader)")
        }
    }

    @Test func `shows who comes, and the community in numbers`() throws {
        let run = Run()
        #expect(run("see", "E01", "--as", "everyone", "--json", "--data", town.folder.path) == .done)
        #expect(run.output.hasPrefix("{\"about\":\"E01\",\"lines\":["))
        let numbers = Run()
        #expect(numbers("see", "community", "--as", "K00", "--data", town.folder.path) == .done)
        #expect(numbers.output.contains("a few") && !numbers.output.contains("Doreen"))
    }

    @Test func `asks for what is there`() {
        #expect(Run()("see", "--data", town.folder.path) == .usage)
        #expect(Run()("see", "M999", "--data", town.folder.path) == .refused)
        #expect(Run()("see", "M001", "--as", "nobody", "--data", town.folder.path) == .refused)
    }
}
