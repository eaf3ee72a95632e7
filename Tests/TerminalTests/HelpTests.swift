import Fixtures
import FoundationEssentials
import Testing

@testable import Terminal

@Suite("Help")
struct HelpTests {
    @Test func `every command's help names each of its options, and shows how it is used`() {
        for command in Program.commands {
            let run = Run()
            #expect(run(command.name + ["--help"]) == .done)
            #expect(run.output == command.help && run.complaints.isEmpty)
            for option in command.allOptions {
                #expect(command.help.contains("  --\(option.name)"), "\(command.name) --\(option.name)")
                #expect(command.help.contains(option.help), "\(command.name) --\(option.name)")
            }
            #expect(command.help.contains(command.summary))
            #expect(!command.examples.isEmpty, "\(command.name)")
            let words = "circles " + command.name.joined(separator: " ")
            #expect(command.examples.allSatisfy { $0.contains(words) }, "\(command.name)")
        }
    }

    /// An example that its own command refuses to read would be a bad one.
    @Test func `every example is one that its command reads`() throws {
        for command in Program.commands {
            for example in command.examples {
                let words = example.replacing("\"", with: "").split(separator: " ").map(String.init)
                let start = try #require(words.firstIndex(of: "circles")) + 1 + command.name.count
                _ = try Arguments(words[start...], options: command.allOptions)
            }
        }
    }

    @Test func `help fits a narrow terminal`() {
        for command in Program.commands {
            for line in command.help.split(separator: "\n") { #expect(line.count <= 120, "\(line)") }
        }
    }

    @Test(arguments: [["--help"], ["-h"], ["help"]])
    func `the overview names every command`(words: [String]) {
        let run = Run()
        #expect(run(words) == .done)
        for command in Program.commands {
            #expect(run.output.contains("circles \(command.name.joined(separator: " "))"))
            #expect(run.output.contains(command.summary))
        }
    }

    @Test func `no word at all shows the overview, and counts as not understood`() {
        let run = Run()
        #expect(run([]) == .usage)
        #expect(run.output == Program.overview)
    }

    @Test func `the first word of a family shows the family`() {
        let asked = Run()
        #expect(asked("mail", "--help") == .done)
        #expect(asked.output.contains("circles mail list") && asked.output.contains("circles mail send"))
        #expect(!asked.output.contains("circles match"))
        let short = Run()
        #expect(short("programme") == .usage)
        #expect(short.complaints.contains("circles programme show YYYY-MM"))
        #expect(short.output.isEmpty)
    }

    /// The README is written by hand: this keeps it true.
    @Test func `every command and each of its options stands in the README's table`() throws {
        let file = Checkout.root.appending(path: "README.md")
        let readme = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let table = readme.split(separator: "\n").filter { $0.hasPrefix("| `circles ") }.map {
            $0.replacing("\\|", with: "|")
        }
        #expect(table.count == Program.commands.count)
        for command in Program.commands {
            let words = "circles " + (command.name + [command.operands].filter { !$0.isEmpty }).joined(separator: " ")
            let row = table.first { $0.hasPrefix("| `\(words)`") || $0.hasPrefix("| `\(words) [") }
            let told = try #require(row, "\(words)")
            for option in command.options where option.name != "data" {
                let form = "[--\(option.name)\(option.value.map { " \($0)" } ?? "")]"
                #expect(told.contains(form), "\(words) \(form)")
            }
        }
        #expect(readme.contains("All take `--data DIR`") && readme.contains("`--help`"))
    }

    @Test func `the README shows no command and no option that is not there`() throws {
        let file = Checkout.root.appending(path: "README.md")
        let readme = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        for line in readme.split(separator: "\n") where !line.hasPrefix("|") && line.contains("circles ") {
            guard line.hasPrefix("circles ") || line.hasPrefix("swift run") || line.hasPrefix("CIRCLES_") else {
                continue
            }
            let words = line.replacing("\"", with: "").split(separator: " ").map(String.init)
            let start = try #require(words.firstIndex(of: "circles")) + 1
            let command = Program.commands.first { words[start...].starts(with: $0.name) }
            let known = try #require(command, "\(line)")
            _ = try Arguments(words[(start + known.name.count)...], options: known.allOptions)
        }
    }
}
