import ICalendar
import Testing

@Suite("RFC 5545 §3.1 folding")
struct FoldingTests {
    private func lines(_ text: String) -> [[UInt8]] {
        let bytes = Component("X", properties: [.text("SUMMARY", text)]).serialized()
        var lines: [[UInt8]] = [[]]
        for (index, byte) in bytes.enumerated() {
            if byte == 13, index + 1 < bytes.count, bytes[index + 1] == 10 { continue }
            if byte == 10 { lines.append([]) } else { lines[lines.count - 1].append(byte) }
        }
        return Array(lines.dropFirst().dropLast(2))
    }

    private func unfolded(_ lines: [[UInt8]]) -> String {
        String(decoding: lines.enumerated().flatMap { $0 == 0 ? $1[...] : $1.dropFirst() }, as: UTF8.self)
    }

    @Test func `a line of 75 octets stays whole, one of 76 is folded`() {
        // "SUMMARY:" takes 8 octets.
        #expect(lines(String(repeating: "a", count: 67)).map(\.count) == [75])
        #expect(lines(String(repeating: "a", count: 68)).map(\.count) == [75, 2])
    }

    @Test func `the space of a folded line counts`() {
        #expect(lines(String(repeating: "a", count: 67 + 74)).map(\.count) == [75, 75])
        #expect(lines(String(repeating: "a", count: 67 + 75)).map(\.count) == [75, 75, 2])
    }

    @Test(arguments: ["é", "€", "🎈"])
    func `a character is never split, wherever the fold falls`(character: String) {
        for lead in 60...67 {
            let text = String(repeating: "a", count: lead) + String(repeating: character, count: 60)
            let lines = lines(text)
            #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
            #expect(lines.dropFirst().allSatisfy { $0.first == UInt8(ascii: " ") })
            #expect(unfolded(lines) == "SUMMARY:" + text)
        }
    }

    @Test func `a line goes to its last octet before a wide character`() {
        // 8 + 63 + 4 octets are just 75; one more letter moves the balloon to the next line.
        #expect(lines(String(repeating: "a", count: 63) + "🎈b").map(\.count) == [75, 2])
        #expect(lines(String(repeating: "a", count: 64) + "🎈b").map(\.count) == [72, 6])
        #expect(lines(String(repeating: "a", count: 66) + "éb").map(\.count) == [74, 4])
        #expect(lines(String(repeating: "a", count: 65) + "€b").map(\.count) == [73, 5])
    }

    @Test func `an escape is never split`() {
        for lead in 60...67 {
            let lines = lines(String(repeating: "a", count: lead) + String(repeating: "\\,\n", count: 40))
            for line in lines {
                #expect(line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 0)
                #expect(line.count <= 75)
            }
        }
    }
}
