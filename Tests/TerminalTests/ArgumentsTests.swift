import Testing

@testable import Terminal

@Suite("The words of a command line")
struct ArgumentsTests {
    private static let to = Option("to", "DIR", "where to")
    private static let once = Option("once", nil, "only once")

    private func read(_ words: String...) throws(UsageError) -> Arguments {
        try Arguments(words[...], options: [Self.to, Self.once])
    }

    private func refusal(_ words: String...) -> String? {
        do throws(UsageError) {
            _ = try Arguments(words[...], options: [Self.to, Self.once])
            return nil
        } catch {
            return error.sentence
        }
    }

    @Test func `values stand behind their option or after an equals sign`() throws {
        #expect(try read("--to", "here")[Self.to] == "here")
        #expect(try read("--to=here")[Self.to] == "here")
        #expect(try read("--to=a=b")[Self.to] == "a=b")
        #expect(try read("--to", "--once")[Self.to] == "--once")
        #expect(try read()[Self.to] == nil)
    }

    @Test func `the last value counts`() throws {
        #expect(try read("--to", "here", "--to=there")[Self.to] == "there")
    }

    @Test func `a switch is on or off`() throws {
        #expect(try read("--once").has(Self.once))
        #expect(try !read("once").has(Self.once))
    }

    @Test func `operands stand anywhere, and everything after two dashes is one`() throws {
        #expect(try read("2027-03", "--once").positional == ["2027-03"])
        #expect(try read("--once", "2027-03").positional == ["2027-03"])
        let rest = try read("one", "--", "--once", "-x", "--")
        #expect(rest.positional == ["one", "--once", "-x", "--"])
        #expect(!rest.has(Self.once))
        #expect(try read("-").positional == ["-"])
    }

    @Test func `what is not known is said by its name`() {
        #expect(refusal("--two") == "There is no option --two.")
        #expect(refusal("--two=2") == "There is no option --two.")
        #expect(refusal("-x") == "There is no option -x.")
        #expect(refusal("--To", "x") == "There is no option --To.")
        #expect(refusal("--=x") == "There is no option --.")
    }

    @Test func `a value that is missing is asked for, and one too many refused`() {
        #expect(refusal("--to") == "--to needs a value: --to DIR.")
        #expect(refusal("--to=") == "--to needs a value: --to DIR.")
        #expect(refusal("--to", "") == "--to needs a value: --to DIR.")
        #expect(refusal("--once=yes") == "--once takes no value.")
        #expect(refusal("--once=") == "--once takes no value.")
    }

    @Test func `one operand is one, and none is asked for`() throws {
        #expect(try read("2027-03").operand("which month") == "2027-03")
        #expect(throws: UsageError.self) { try read().operand("which month") }
        #expect(throws: UsageError.self) { try read("2027-03", "2027-04").operand("which month") }
        #expect(throws: UsageError.self) { try read("one").expect(0) }
        try read("one", "two").expect(2)
    }

    @Test(arguments: ["2027-13", "2027", "march", "2027-3", "-1", "2027-03-01", "２０２７-03"])
    func `what is no month is refused`(word: String) throws {
        #expect(throws: UsageError.self) { try Arguments([word, "--once"][...], options: [Self.once]).month() }
    }

    @Test(arguments: ["-1", "65536", "http", "8080.5", " 80", "99999999999999999999"])
    func `what is no port is refused`(word: String) throws {
        let arguments = try Arguments(["--port=\(word)"], options: [.port])
        #expect(throws: UsageError.self) { try arguments.serveOptions() }
    }

    @Test func `the hub answers on loopback unless it is told`() throws {
        #expect(
            try Arguments([], options: [.port, .host]).serveOptions() == ServeOptions(host: "127.0.0.1", port: 8080))
        let told = try Arguments(["--host", "0.0.0.0", "--port=0"], options: [.port, .host]).serveOptions()
        #expect(told == ServeOptions(host: "0.0.0.0", port: 0))
    }
}
