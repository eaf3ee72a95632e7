import Domain
import Hub
import Wording

/// The program as a shell sees it: words in, lines and an exit code out.
package enum Program {
    /// Every command, in the order of the help.
    static let commands: [Command] =
        [
            .demo, .initialise, .address, .serve, .signIn, .importTables, .search, .placeWords, .unplacedWords,
            .interests,
            .match, .demand, .programmeShow, .programmePublish, .programmePrint,
        ] + Command.planning + [
            .publish, .mailList, .mailSend, .doctor, .reindex, .calendarCheck, .calendarExpand, .calendarRule,
            .calendarRewrite, .see, .groupStatus,
        ] + Command.wishes + Command.people + Command.connectors + Command.listings + Command.lists + Command.rights

    /// Runs one command line.
    ///
    /// - Parameters:
    ///   - words: The words after the program's own name.
    ///   - surroundings: Where it runs.
    /// - Returns: What to tell the shell.
    package static func run(_ words: [String], in surroundings: Surroundings) -> ExitCode {
        let console = surroundings.console
        if words.isEmpty || ["help", "--help", "-h"].contains(words[0]) {
            console.say(overview)
            return words.isEmpty ? .usage : .done
        }
        guard let command = command(for: words) else { return unknown(words, console) }
        let rest = words.dropFirst(command.name.count)
        if rest.contains("--help") || rest.contains("-h") {
            console.say(command.help)
            return .done
        }
        return run(command, rest, surroundings)
    }

    private static func run(_ command: Command, _ rest: ArraySlice<String>, _ surroundings: Surroundings) -> ExitCode {
        do {
            let arguments = try Arguments(
                rest, options: command.allOptions, environment: surroundings.environment)
            return try command.run(arguments, surroundings)
        } catch let error as UsageError {
            surroundings.console.complain(error.sentence)
            surroundings.console.complain("circles \(command.name.joined(separator: " ")) --help tells more.")
            return .usage
        } catch let error as SettingsError {
            surroundings.console.complain(error.sentence)
            return .refused
        } catch let error as HubError {
            surroundings.console.complain(sentence(error, of: command, rest))
            return ExitCode(error)
        } catch {
            surroundings.console.complain("Something went wrong inside the program: \(error).")
            return .refused
        }
    }

    /// What a command says before it stops; beside a running hub also how the hub does the same.
    private static func sentence(_ error: HubError, of command: Command, _ rest: ArraySlice<String>) -> String {
        guard case .unavailable(.locked) = error, let instead = command.instead,
            let arguments = try? Arguments(rest, options: command.allOptions)
        else { return ErrorWords(error).exitSentence }
        switch instead {
        case .itself(let words): return ErrorWords(error).headline + " " + words
        case .page(let path):
            let address = HubAddress(folder: arguments.dataFolder).current
            return ErrorWords(error, page: address.map { $0 + path }).exitSentence
        }
    }

    private static func command(for words: [String]) -> Command? {
        commands.first { $0.name.count <= words.count && $0.name.elementsEqual(words.prefix($0.name.count)) }
    }

    /// The first word of a family of commands shows the family; anything else is not understood.
    private static func unknown(_ words: [String], _ console: Console) -> ExitCode {
        let family = commands.filter { $0.name.count > 1 && $0.name[0] == words[0] }
        if !family.isEmpty, words.dropFirst().allSatisfy({ ["--help", "-h"].contains($0) }), words.count > 1 {
            console.say(list(family))
            return .done
        }
        console.complain(
            family.isEmpty ? "There is no command \(words[0])." : "circles \(words[0]) needs a second word:")
        console.complain(family.isEmpty ? "circles --help lists them all." : list(family))
        return .usage
    }

    private static func list(_ commands: [Command]) -> String {
        let names = commands.map {
            "circles " + ($0.name + ($0.operands.isEmpty ? [] : [$0.operands])).joined(separator: " ")
        }
        let width = names.map(\.count).max() ?? 0
        return zip(names, commands).map { "  \($0.padded(to: width))  \($1.summary)" }.joined(separator: "\n")
    }

    static var overview: String {
        """
        circles: a community's interests, gifts and meetups in one calendar

        \(list(commands))

        circles COMMAND --help tells more of each, with examples.
        Exit codes: 0 done, 1 refused with a sentence, 2 not understood, 3 the data cannot be used.

        Try it first:  circles demo
        """
    }
}
