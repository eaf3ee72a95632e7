/// Looks for bytes of a head that the library has passed over.
///
/// The library reads a head as C strings, so that whatever follows a NUL is lost without a word. It leaves the pieces
/// where they came in, one behind another in one buffer; between two of them nothing but a colon, blanks, the end of a
/// line, or the zeros written over these may stand.
struct HeadTrail {
    private let start: UnsafeRawPointer
    private var place: UnsafeRawPointer
    private(set) var hidesBytes = false

    /// More than any head measures; a piece that is farther away was put elsewhere and is not judged.
    private static let reach = 1 << 20

    init(from start: UnsafePointer<CChar>) {
        self.start = UnsafeRawPointer(start)
        place = self.start
    }

    /// Goes on behind a C string.
    mutating func step(over piece: UnsafePointer<CChar>, zeros: Int) {
        var count = 0
        while piece[count] != 0 { count += 1 }
        step(over: UnsafeRawBufferPointer(start: piece, count: count), zeros: zeros)
    }

    /// Goes on behind a piece; in front of it stand so many zeros at most, one for a blank or a colon, two for the
    /// end of a line.
    mutating func step(over piece: UnsafeRawBufferPointer, zeros: Int) {
        guard let next = piece.baseAddress, (0...Self.reach).contains(next - place) else { return }
        look(upTo: next, zeros: zeros)
        place = next + piece.count
    }

    /// Looks at what is left of a head of so many bytes: the end of its last line and the empty line.
    mutating func end(after count: Int) {
        let end = start + count
        if (0...Self.reach).contains(end - place) { look(upTo: end, zeros: 4) }
    }

    private mutating func look(upTo next: UnsafeRawPointer, zeros allowed: Int) {
        var zeros = 0
        for byte in UnsafeRawBufferPointer(start: place, count: next - place) {
            switch byte {
            case 0: zeros += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: ":"):
                continue
            default: hidesBytes = true
            }
        }
        if zeros > allowed { hidesBytes = true }
    }
}
