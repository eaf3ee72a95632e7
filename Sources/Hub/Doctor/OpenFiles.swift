import Glibc

/// Which programs have a file open, as far as the system lets us see: all of our own user's, and everyone's for root.
enum OpenFiles {
    struct Holder: CustomStringConvertible {
        let process: Int32
        let name: String
        var description: String { "\(name) (process \(process))" }
    }

    /// The other processes that have the file open for writing.
    static func writers(of path: String) -> [Holder] {
        guard let real = realpath(path, nil) else { return [] }
        defer { free(real) }
        let wanted = String(cString: real)
        return names(in: "/proc").compactMap { Int32($0) }.filter { $0 != getpid() && writes(wanted, $0) }
            .map { Holder(process: $0, name: name(of: $0)) }
    }

    private static func writes(_ path: String, _ process: Int32) -> Bool {
        names(in: "/proc/\(process)/fd").contains { descriptor in
            target(of: "/proc/\(process)/fd/\(descriptor)") == path && isForWriting(process, descriptor)
        }
    }

    /// The line `flags:` of a descriptor, in octal, ends with how it was opened.
    private static func isForWriting(_ process: Int32, _ descriptor: String) -> Bool {
        let lines = text(of: "/proc/\(process)/fdinfo/\(descriptor)").split(separator: "\n")
        let flags = lines.first { $0.hasPrefix("flags:") }?.split(separator: "\t").last.flatMap { Int32($0, radix: 8) }
        return (flags ?? O_RDONLY) & O_ACCMODE != O_RDONLY
    }

    private static func name(of process: Int32) -> String {
        let name = text(of: "/proc/\(process)/comm").split(separator: "\n").first.map(String.init)
        return name ?? "a program"
    }

    private static func names(in folder: String) -> [String] {
        guard let listing = opendir(folder) else { return [] }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names
    }

    private static func target(of link: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = readlink(link, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    private static func text(of file: String) -> String {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
