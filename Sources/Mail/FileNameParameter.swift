/// The name of an attached file, as the parameter `filename` of a `Content-Disposition` (RFC 2183, RFC 2231).
enum FileNameParameter {
    private static let pieceLimit = 60
    private static let charset = "utf-8''"

    /// The parameter, in as many words as it takes: plain, between quotes, or percent-encoded and, if long, in pieces.
    static func words(_ name: String) -> [String] {
        if name.utf8.count <= pieceLimit, name.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
            return ["filename=" + (name.utf8.allSatisfy(\.isTokenText) ? name : name.quoted)]
        }
        let pieces = pieces(of: name)
        guard pieces.count > 1 else { return ["filename*=" + pieces.joined()] }
        return pieces.enumerated().map { index, piece in
            "filename*\(index)*=\(piece)" + (index < pieces.count - 1 ? ";" : "")
        }
    }

    /// The encoded name, cut between characters.
    private static func pieces(of name: String) -> [String] {
        var pieces = [charset]
        for scalar in name.unicodeScalars {
            let code = String(scalar).utf8.map(encoded).joined()
            if pieces[pieces.count - 1].utf8.count + code.utf8.count > pieceLimit { pieces.append("") }
            pieces[pieces.count - 1] += code
        }
        return pieces
    }

    /// `attribute-char` of RFC 2231 §7 stands for itself.
    private static func encoded(_ byte: UInt8) -> String {
        byte.isTokenText && !"*'%".utf8.contains(byte) ? String(Unicode.Scalar(byte)) : "%" + byte.hexadecimal
    }
}
