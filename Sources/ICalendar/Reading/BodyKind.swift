extension SyntaxFact.BodyKind {
    /// What the bytes are, if they are no calendar; nil if they may be one.
    init?(instead bytes: [UInt8]) {
        if let kind = Self.signatures.first(where: { bytes.starts(with: $0.bytes) })?.kind {
            self = kind
            return
        }
        let withoutMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        switch withoutMark.first(where: { $0 > 0x20 }).map(UnicodeScalar.init) {
        case nil: self = .empty
        case "<": self = .html
        case "{", "[": self = .json
        default: return nil
        }
    }

    /// How files of other kinds begin.
    private static let signatures: [(bytes: [UInt8], kind: Self)] = [
        ([0x1F, 0x8B], .gzip), (Array("PK\u{3}\u{4}".utf8), .zip), ([0xFE, 0xFF], .utf16), ([0xFF, 0xFE], .utf16),
    ]
}
