import Domain
import FoundationEssentials
import Glibc
import HTML

/// The installed browser that makes PDF of a page on the disk, without a window and without the network.
struct ChromiumProgram {
    private static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    /// Of one page, however slow the machine.
    private static let limit = Duration.seconds(60)

    private let file: String

    /// What it is called.
    var name: String { DiskFile(path: file).path.split(separator: "/").last.map(String.init) ?? file }

    /// The first of the known browsers in a list of folders, as the shell would find it; nil where there is none.
    init?(in searchPath: String) {
        let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
        let files = Self.names.flatMap { name in folders.map { folder -> String in "\(folder)/\(name)" } }
        let found = files.first { access($0, X_OK) == 0 }
        guard let found else { return nil }
        file = found
    }

    private static let workName = "printing-"

    /// Takes away the browser's folders that a run has left which was interrupted.
    func tidy(_ folder: String) throws(HubError) {
        for name in try DiskFolder(path: folder).names()
        where name.hasPrefix(Self.workName) && name.utf8.count == Self.workName.utf8.count + 6 {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    /// The PDF of a page.
    ///
    /// The browser has a folder for itself beside the page, which only its owner may read; it is gone afterwards.
    /// - Parameters:
    ///   - page: A file of HTML that needs no other.
    ///   - folder: Where the browser may work.
    /// - Returns: Nil where the browser did not do it, or not in time.
    /// - Throws: `.unavailable` where the disk refuses.
    func pdf(of page: String, besideIn folder: String) throws(HubError) -> [UInt8]? {
        guard let source = Self.whole(page), let place = Self.whole(folder) else { throw DiskError(page).hubError }
        var template = Array("\(place)/\(Self.workName)XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw DiskError(folder).hubError }
        let work = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { try? FileManager.default.removeItem(atPath: work) }
        let target = "\(work)/page.pdf"
        guard run(Self.words(source: source, target: target, profile: "\(work)/profile")),
            let data = FileManager.default.contents(atPath: target), data.starts(with: Array("%PDF-".utf8))
        else { return nil }
        return [UInt8](data)
    }

    /// Nothing is fetched: no name leads anywhere, and the page is a file.
    private static func words(source: String, target: String, profile: String) -> [String] {
        let address = Link(path: source.split(separator: "/").map(String.init)).url
        let alone = [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
            "--disable-crash-reporter", "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(profile)",
        ]
        // The browser's own fence does not stand where the keeper is root; the page is our own and runs no script.
        let fence = geteuid() == 0 ? ["--no-sandbox"] : []
        return alone + fence
            + [
                "--no-pdf-header-footer", "--print-to-pdf-no-header", "--print-to-pdf=\(target)", "file://\(address)",
            ]
    }

    /// Whether the browser ended well and in time; what it says is nobody's.
    private func run(_ words: [String]) -> Bool {
        var arguments = ([file] + words).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var silence = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&silence)
        defer { posix_spawn_file_actions_destroy(&silence) }
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&silence, stream, "/dev/null", O_RDWR, 0)
        }
        var process: pid_t = 0
        guard posix_spawn(&process, file, &silence, nil, &arguments, environ) == 0 else { return false }
        return wait(for: process)
    }

    private func wait(for process: pid_t) -> Bool {
        let end = ContinuousClock.now.advanced(by: Self.limit)
        var status: Int32 = 0
        while true {
            let found = waitpid(process, &status, WNOHANG)
            if found == process { return status == 0 }
            if found < 0, errno != EINTR { return false }
            if ContinuousClock.now >= end {
                kill(process, SIGKILL)
                while waitpid(process, &status, 0) < 0, errno == EINTR {}
                return false
            }
            usleep(10_000)
        }
    }

    /// The path from the root, without links.
    private static func whole(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
