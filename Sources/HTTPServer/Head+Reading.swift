import CMicroHTTPD
import HTTP

extension Head {
    /// Reads the head that the library has taken apart.
    init(_ connection: OpaquePointer, exchange: Exchange, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>?)
    {
        var fields = Fields()
        withUnsafeMutablePointer(to: &fields) { fields in
            _ = MHD_get_connection_values_n(
                connection, .HEADER_KIND,
                { fields, _, name, nameSize, value, valueSize in
                    fields?.assumingMemoryBound(to: Fields.self).pointee.add(
                        UnsafeRawBufferPointer(start: name, count: nameSize),
                        UnsafeRawBufferPointer(start: value, count: valueSize))
                    return .YES
                }, fields)
        }
        self.method = Method(rawValue: String(cString: method))
        target = exchange.rawTarget
        isTargetCut = Self.isCut(exchange, version: version)
        headers = fields.headers
        hasForbiddenBytes = fields.hasForbiddenBytes
        size = fields.size
    }

    /// Whether the target goes on behind a NUL: then the version, which follows it in the library's memory after one
    /// space, stands farther away than the text we were given is long.
    private static func isCut(_ exchange: Exchange, version: UnsafePointer<CChar>?) -> Bool {
        let end = exchange.targetAddress + UInt(exchange.rawTarget.utf8.count)
        let distance = Int(bitPattern: UInt(bitPattern: version) &- end)
        return distance > 1 && distance < 1 << 20
    }

    private struct Fields {
        var headers = Headers()
        var hasForbiddenBytes = false
        var size = 0

        mutating func add(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
            size += name.count + value.count
            let isClean = !name.isEmpty && name.allSatisfy(Self.isNameByte) && value.allSatisfy(Self.isValueByte)
            if !isClean { hasForbiddenBytes = true }
            headers.add(HeaderName(String(decoding: name, as: UTF8.self)), String(decoding: value, as: UTF8.self))
        }

        /// Stricter than a token only in what no one uses; a blank before the colon is what matters.
        private static func isNameByte(_ byte: UInt8) -> Bool {
            byte > 0x20 && byte < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains(byte)
        }

        private static func isValueByte(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "\t") || (byte >= 0x20 && byte != 0x7F)
        }
    }
}
