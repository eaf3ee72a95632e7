import CivilTime
import Domain
import Glibc
import Hub
import Interests
import Terminal
import Web

/// The program: it lends the commands what they need, and tells the shell how it went.
@main
enum Circles {
    static func main() {
        // A closed pipe or a full disk is an error to be told, never the end of the process.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        exit(Program.run(Array(CommandLine.arguments.dropFirst()), in: surroundings()).rawValue)
    }

    private static func surroundings() -> Surroundings {
        let files = ProgramFiles()
        return Surroundings(
            console: Console(
                say: { StandardStream.output.write($0 + "\n") }, whisper: { StandardStream.error.write($0) },
                isWatched: isatty(STDERR_FILENO) == 1),
            environment: ProgramFiles.environment,
            demoTables: { () throws(HubError) in try files.folder("ashbourne-vale") },
            tables: { folder throws(HubError) in try ProgramFiles.contents(of: folder) },
            interests: { () throws(HubError) in try files.folder(InterestReader.folder) },
            look: { () throws(HubError) in try files.feedLook() },
            sheet: { hub, kind, month throws(HubError) in
                let mark = try files.folder("look")["mark.svg"] ?? []
                return try PaperPress(hub, mark: mark).page(of: kind, in: month, as: .keeper)
            },
            serve: { hub, settings, options, ready throws(HubError) in
                try HubServer(hub: hub, settings: settings, options: options, files: files).serve(ready: ready)
            },
            now: { Clock.system.now() })
    }
}
