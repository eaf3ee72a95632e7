import Fixtures
import Hub
import Interests
import Testing

@testable import Terminal

@Suite("circles interests")
struct InterestsCommandTests {
    private func cells(_ text: String) throws -> [[String]] {
        let run = Run()
        #expect(run("interests", "--", text) == .done)
        return run.output.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test(arguments: [
        "", " ", "?!…", "\u{0}", "a\tb", "bingo\r\nchess", "🧶", "编织", "вязание", "\u{1B}[31mchess", "e\u{301}\u{301}",
        String(repeating: "knitting and ", count: 8_000), String(repeating: "/", count: 100_000),
        String(decoding: [0x63, 0xFF, 0xFE, 0x68] as [UInt8], as: UTF8.self), "--stdin of a mill", "\u{2028}",
    ])
    func `any text is answered with one line of five cells`(text: String) throws {
        let lines = try cells(text)
        #expect(lines.count == 1)
        #expect(lines.first?.count == 5)
        #expect(["decided", "ask", "none"].contains(lines.first?.last ?? ""))
        #expect(!(lines.first?.joined() ?? "").unicodeScalars.contains { $0.value < 0x20 })
    }

    @Test func `a list shows the first of each wish`() throws {
        #expect(
            try cells("doms / choir / cookery") == [
                ["doms / choir / cookery", "dominoes", "singing", "cooking", "decided"]
            ])
    }

    @Test func `what names nothing has no labels, and what is not certain asks`() throws {
        #expect(try cells("the usual") == [["the usual", "", "", "", "none"]])
        #expect(try cells("throwing things at a board").first?.last == "ask")
    }

    @Test func `many texts are answered in their order, each as it is alone`() throws {
        let reader = try InterestReader(files: try InterestFiles.all())
        let texts = (1...450).map { ["chess", "the usual", "doms / choir", ""][$0 % 4] + " \($0)" }
        #expect(InterestLine.texts(reader, texts) == texts.map { InterestLine(reader, $0).text })
        #expect(InterestLine.texts(reader, []).isEmpty)
    }
}
