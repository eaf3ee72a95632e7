/// A form that carries files, as `multipart/form-data`.
/// - SeeAlso: RFC 7578, RFC 2046 §5.1
public struct MultipartForm: Sendable, Hashable {
    /// One field, or one file.
    public struct Part: Sendable, Hashable {
        public let name: String
        /// What the file is called on the sender's machine, without folders; nil for a plain field.
        public let fileName: String?
        public let bytes: [UInt8]

        /// The bytes as text; those that are not UTF-8 are replaced.
        public var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    public let parts: [Part]

    /// More parts than this are refused; a form with a file has a handful.
    public static let limit = 50

    /// The first part of a name.
    public subscript(name: String) -> Part? { parts.first { $0.name == name } }

    /// Reads a body.
    ///
    /// - Parameters:
    ///   - body: The whole body.
    ///   - contentType: What the request says of it, with the boundary.
    /// - Throws: `.unsupportedMediaType` where it is something else, or cut off; `.tooManyFields`.
    public init(_ body: [UInt8], contentType: String) throws(FormError) {
        guard MediaType(rawValue: contentType).essence == "multipart/form-data",
            let boundary = Self.parameter("boundary", of: contentType), (1...70).contains(boundary.utf8.count)
        else { throw .unsupportedMediaType }
        let mark = Array("--\(boundary)".utf8)
        guard var place = Self.find(mark, in: body, from: 0), place == 0 || body[..<place].last == 0x0A else {
            throw .unsupportedMediaType
        }
        var parts: [Part] = []
        while true {
            place += mark.count
            if body[place...].starts(with: "--".utf8) { break }
            guard body[place...].starts(with: "\r\n".utf8),
                let head = Self.find(Array("\r\n\r\n".utf8), in: body, from: place),
                let next = Self.find(Array("\r\n".utf8) + mark, in: body, from: head + 2)
            else { throw .unsupportedMediaType }
            guard parts.count < Self.limit else { throw .tooManyFields }
            let lines = String(decoding: body[place..<head], as: UTF8.self)
            if let part = Self.part(lines, Array(body[min(head + 4, next)..<next])) { parts.append(part) }
            place = next + 2
        }
        self.parts = parts
    }

    private static func part(_ head: String, _ bytes: [UInt8]) -> Part? {
        let line = head.split(whereSeparator: \.isNewline).first { line in
            line.prefix { $0 != ":" }.equalsIgnoringCase("content-disposition")
        }
        guard let line, let name = parameter("name", of: String(line)) else { return nil }
        let file = parameter("filename", of: String(line)).map { name in
            String(name.split(whereSeparator: { "/\\".contains($0) }).last ?? "")
        }
        return Part(name: name, fileName: file, bytes: bytes)
    }

    /// `name` of `form-data; name="list"; filename="a;b.csv"`; browsers write a quote in a name as `%22`.
    private static func parameter(_ name: String, of value: String) -> String? {
        var rest = value[...]
        while let semicolon = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: semicolon)...].drop { $0 == " " || $0 == "\t" }
            let key = rest.prefix { $0 != "=" && $0 != ";" }
            guard rest[key.endIndex...].first == "=" else { continue }
            rest = rest[key.endIndex...].dropFirst()
            let content: Substring
            if rest.first == "\"" {
                content = rest.dropFirst().prefix { $0 != "\"" }
                rest = rest[content.endIndex...].dropFirst()
            } else {
                content = rest.prefix { $0 != ";" }
                rest = rest[content.endIndex...]
            }
            if key.trimmingBlanks.equalsIgnoringCase(name) { return String(content).replacing("%22", with: "\"") }
        }
        return nil
    }

    /// Where bytes stand in others, looked for from a place on.
    private static func find(_ bytes: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        guard let first = bytes.first, body.count >= bytes.count else { return nil }
        var place = start
        while place <= body.count - bytes.count {
            guard let next = body[place...(body.count - bytes.count)].firstIndex(of: first) else { return nil }
            if body[next..<(next + bytes.count)].elementsEqual(bytes) { return next }
            place = next + 1
        }
        return nil
    }
}

extension Request {
    /// The body as a form with files.
    ///
    /// - Throws: `.unsupportedMediaType` if the body says it is something else, or is cut off; `.tooManyFields`.
    public func multipartForm() throws(FormError) -> MultipartForm {
        guard let type = headers[.contentType] else { throw .unsupportedMediaType }
        return try MultipartForm(body, contentType: type)
    }
}
