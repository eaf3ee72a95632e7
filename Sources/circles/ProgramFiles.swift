import Domain
import Glibc
import Hub
import Web

/// The files that come with the program: the demo town's tables and the pictures.
///
/// They are looked for beside the program and then in `$CIRCLES_SHARE`, so that a program that was moved can say what is
/// missing.
struct ProgramFiles: Sendable {
    private let folders: [String]

    init() {
        let beside = Self.programFolder + "/CirclesConnected_circles.resources/Resources"
        folders = [beside] + (Self.environment["CIRCLES_SHARE"].map { [$0] } ?? [])
    }

    /// The variables of the process.
    static let environment: [String: String] = {
        var variables: [String: String] = [:]
        var place = environ
        while let entry = place.pointee {
            let halves = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if halves.count == 2 { variables[String(halves[0])] = String(halves[1]) }
            place += 1
        }
        return variables
    }()

    /// The files of one folder by name.
    ///
    /// - Throws: `.unavailable(.missing)` where the folder is in none of the places.
    func folder(_ name: String) throws(HubError) -> [String: [UInt8]] {
        try Self.contents(of: try place(of: name))
    }

    /// Sees that a folder is there, without reading it.
    ///
    /// - Throws: As ``folder(_:)``.
    func require(_ name: String) throws(HubError) { _ = try place(of: name) }

    private func place(of name: String) throws(HubError) -> String {
        for folder in folders where access("\(folder)/\(name)", R_OK) == 0 { return "\(folder)/\(name)" }
        throw .unavailable(.missing(folders.map { "\($0)/\(name)" }.joined(separator: " or ")))
    }

    /// The stylesheet and pictures of the feeds' own page.
    func feedLook() throws(HubError) -> FeedLook {
        FeedLook(stylesheet: Array(Stylesheet.css.utf8), pictures: try folder("look"))
    }

    /// The plain files of a folder by name.
    ///
    /// - Throws: `.notFound` where there is no such folder, `.unavailable(.notPermitted)`.
    static func contents(of folder: String) throws(HubError) -> [String: [UInt8]] {
        guard let listing = opendir(folder) else {
            throw errno == EACCES ? .unavailable(.notPermitted(folder)) : .notFound("folder \(folder)")
        }
        defer { closedir(listing) }
        var files: [String: [UInt8]] = [:]
        while let entry = readdir(listing) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard entry.pointee.d_type != UInt8(DT_DIR), !name.hasPrefix(".") else { continue }
            files[name] = try bytes(of: "\(folder)/\(name)")
        }
        return files
    }

    private static func bytes(of path: String) throws(HubError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unavailable(.notPermitted(path)) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(descriptor, &part, part.count)
            guard count >= 0 else { throw .unavailable(.notPermitted(path)) }
            guard count > 0 else { return bytes }
            bytes += part[..<count]
        }
    }

    private static var programFolder: String {
        var path = [UInt8](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &path, path.count)
        let text = String(decoding: path.prefix(max(0, count)), as: UTF8.self)
        return text.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }
}
