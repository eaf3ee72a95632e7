import HTML
import QRCode

/// An address as a square for a camera, dark on white whatever the page looks like.
struct CodePicture {
    private let code: QRCode
    private let title: String
    private let address: String

    /// Nil for an address that is too long for a square that a phone reads from a wall.
    init?(_ address: String, title: String) {
        guard address.utf8.count <= Self.mostBytes, let code = try? QRCode(address) else { return nil }
        self.code = code
        self.title = title
        self.address = address
    }

    /// ISO/IEC 18004 wants four light modules around a square.
    private static let quiet = 4
    /// Version 10 with medium correction: 57 modules a side.
    private static let mostBytes = 213

    var body: Markup {
        let whole = code.side + 2 * Self.quiet
        let path = code.stretches.enumerated().map { row, stretches in
            stretches.map { "M\($0.lowerBound) \(row)h\($0.count)v1h-\($0.count)z" }.joined()
        }.joined()
        return """
            <svg class="code" xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 \(whole) \(whole)" width="240" height="240" \
            role="img" aria-labelledby="code-title code-words" shape-rendering="crispEdges">\
            <title id="code-title">\(title)</title><desc id="code-words">A square to point a phone’s camera at. It leads \
            to \(address)</desc><path fill="#fff" d="M-4-4h\(whole)v\(whole)h-\(whole)z"/>\
            <path fill="#000" d="\(path)"/></svg>
            """
    }
}
