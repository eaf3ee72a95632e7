import FoundationEssentials

/// The files that free text is understood with, as the program carries them.
package enum InterestFiles {
    package static func all() throws -> [String: [UInt8]] {
        let folder = Checkout.root.appending(path: "Sources/circles/Resources/interests")
        var files: [String: [UInt8]] = [:]
        for name in ["vocabulary.txt", "telling.txt", "understanding.bin"] {
            files[name] = [UInt8](try Data(contentsOf: folder.appending(path: name)))
        }
        return files
    }
}
