import CMicroHTTPD
import HTTP

extension Head {
    /// Reads the head that the library has taken apart.
    init(_ connection: OpaquePointer, exchange: Exchange, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>?)
    {
        var fields = Fields(HeadTrail(from: method))
        fields.trail.step(over: method, zeros: 0)
        fields.trail.step(over: exchange.targetPlace, zeros: 1)
        if let version { fields.trail.step(over: version, zeros: 1) }
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
        fields.trail.end(after: mhd_head_size(connection))
        self.method = Method(rawValue: String(cString: method))
        target = exchange.rawTarget
        headers = fields.headers
        hasForbiddenBytes = fields.hasForbiddenBytes || fields.trail.hidesBytes
        size = fields.size
    }

    private struct Fields {
        var headers = Headers()
        var hasForbiddenBytes = false
        var size = 0
        var trail: HeadTrail

        init(_ trail: HeadTrail) { self.trail = trail }

        mutating func add(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
            trail.step(over: name, zeros: 2)
            trail.step(over: value, zeros: 1)
            size += name.count + value.count
            let isClean = !name.isEmpty && name.allSatisfy(Self.isNameByte) && value.allSatisfy(Self.isValueByte)
            if !isClean { hasForbiddenBytes = true }
            headers.add(HeaderName(String(decoding: name, as: UTF8.self)), String(decoding: value, as: UTF8.self))
        }

        /// The bytes of a token; a blank before the colon is what matters.
        private static func isNameByte(_ byte: UInt8) -> Bool {
            byte > 0x20 && byte < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains(byte)
        }

        private static func isValueByte(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "\t") || (byte >= 0x20 && byte != 0x7F)
        }
    }
}
