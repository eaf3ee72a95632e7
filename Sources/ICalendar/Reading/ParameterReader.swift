/// Reads the parameters of a content line, each with the `;` before it.
///
/// - SeeAlso: RFC 5545 §3.2, RFC 6868
struct ParameterReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    var parameters: [Parameter] {
        var reader = self
        var found: [Parameter] = []
        while let parameter = reader.next() { found.append(parameter) }
        return found
    }

    /// The first parameter of a name; the others are passed over.
    func first(_ name: String) -> Parameter? {
        var reader = self
        while reader.position < bytes.endIndex {
            var start = reader
            guard reader.take(";") else { return nil }
            let rest = bytes[reader.position...]
            if rest.starts(with: name.utf8), let parameter = start.next(), parameter.name == name { return parameter }
            reader.skipToNext()
        }
        return nil
    }

    private mutating func skipToNext() {
        var isQuoted = false
        while let byte = current, isQuoted || byte != UInt8(ascii: ";") {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            position += 1
        }
    }

    /// The next parameter; one without `=` has no values.
    private mutating func next() -> Parameter? {
        guard take(";") else { return nil }
        let start = position
        while let byte = current, byte != UInt8(ascii: "="), byte != UInt8(ascii: ";") { position += 1 }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        var values: [String] = []
        if take("=") {
            repeat { values.append(value()) } while take(",")
        }
        return Parameter(name, values: values)
    }

    /// A value up to the next `,` or `;`; the quotes around it, or around a part of it, are taken off.
    private mutating func value() -> String {
        let rest = bytes[position...]
        let plain = rest.prefix { !Self.specials.contains($0) }
        if plain.endIndex == bytes.endIndex || bytes[plain.endIndex] == UInt8(ascii: ";") {
            position = plain.endIndex
            return String(decoding: plain, as: UTF8.self)
        }
        return specialValue()
    }

    /// What ends a value or must be looked at within it.
    private static let specials = Array("\",;^".utf8)

    private mutating func specialValue() -> String {
        var value: [UInt8] = []
        var isQuoted = false
        while let byte = current {
            switch UnicodeScalar(byte) {
            case "\"": isQuoted.toggle()
            case ",", ";":
                guard isQuoted else { return String(decoding: value, as: UTF8.self) }
                value.append(byte)
            case "^": value.append(caretEscape())
            default: value.append(byte)
            }
            position += 1
        }
        return String(decoding: value, as: UTF8.self)
    }

    /// What a caret and the byte after it stand for; a caret before any other byte stands for itself.
    private mutating func caretEscape() -> UInt8 {
        guard position + 1 < bytes.endIndex else { return UInt8(ascii: "^") }
        let plain: UnicodeScalar
        switch UnicodeScalar(bytes[position + 1]) {
        case "n": plain = "\n"
        case "^": plain = "^"
        case "'": plain = "\""
        default: return UInt8(ascii: "^")
        }
        position += 1
        return UInt8(ascii: plain)
    }

    private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private mutating func take(_ byte: UnicodeScalar) -> Bool {
        guard current == UInt8(ascii: byte) else { return false }
        position += 1
        return true
    }
}
