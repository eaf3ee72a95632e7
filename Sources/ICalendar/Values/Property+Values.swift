public import Recurrence

extension Property {
    /// The type of the value: what VALUE says, else what the standard gives the name; nil if VALUE names none it knows.
    public var valueType: ValueType? {
        guard let name = parameter("VALUE")?.value else { return .standard(for: name) }
        return ValueType(rawValue: name.uppercased())
    }

    /// The value as TEXT, unescaped; a backslash before a character that needs none is kept.
    public var text: String { TextValue(bytes: valueBytes).text }

    /// The value as TEXT separated by commas, as in CATEGORIES.
    public var texts: [String] { TextValue(bytes: valueBytes).split(at: ",").map(\.text) }

    /// The value as TEXT separated by semicolons, as in REQUEST-STATUS.
    public var fields: [String] { TextValue(bytes: valueBytes).split(at: ";").map(\.text) }

    /// The value as URI: the text as it stands.
    public var uri: String { rawValue }

    public var integer: Int {
        get throws(ValueFact) {
            guard let number = Int32(rawValue) else { throw malformed(.integer) }
            return Int(number)
        }
    }

    public var float: Double {
        get throws(ValueFact) {
            guard let number = Self.float(valueBytes) else { throw malformed(.float) }
            return number
        }
    }

    public var boolean: Bool {
        get throws(ValueFact) {
            switch rawValue.uppercased() {
            case "TRUE": true
            case "FALSE": false
            default: throw malformed(.boolean)
            }
        }
    }

    /// GEO: two numbers with a semicolon between them.
    public var geo: GeoPosition {
        get throws(ValueFact) {
            let parts = valueBytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            // Some programs escape the semicolon as if this were text.
            let first = parts[0].last == UInt8(ascii: "\\") ? parts[0].dropLast() : parts[0]
            guard parts.count == 2, let latitude = Self.float(first), let longitude = Self.float(parts[1]),
                let position = GeoPosition(latitude: latitude, longitude: longitude)
            else { throw malformed(.float) }
            return position
        }
    }

    /// UTC-OFFSET in seconds east of UTC.
    public var offset: Int {
        get throws(ValueFact) {
            guard let offset = Self.offset(valueBytes) else { throw malformed(.utcOffset) }
            return offset
        }
    }

    /// BINARY: what the BASE64 letters stand for.
    public var binary: [UInt8] {
        get throws(ValueFact) {
            guard let bytes = Base64.decoded(valueBytes) else { throw malformed(.binary) }
            return bytes
        }
    }

    public var calendarAddress: CalendarAddress {
        CalendarAddress(uri: rawValue, commonName: parameter("CN")?.value)
    }

    public var rule: RecurrenceRule {
        get throws(ValueFact) {
            do throws(RecurrenceRuleError) { return try RecurrenceRule(rawValue) } catch { throw .rule(error) }
        }
    }

    func malformed(_ type: ValueType) -> ValueFact { malformed(type, valueBytes) }

    /// Says what is malformed with at most 80 bytes of it.
    func malformed(_ type: ValueType, _ bytes: ArraySlice<UInt8>) -> ValueFact {
        let text = String(decoding: bytes.prefix(80), as: UTF8.self)
        return .malformed(type, bytes.count > 80 ? text + "…" : text)
    }

    /// Digits with a sign and a point: `Double` alone would also read `nan` and `0x1p3`.
    private static func float(_ bytes: ArraySlice<UInt8>) -> Double? {
        let isPlain = bytes.allSatisfy { $0 &- UInt8(ascii: "0") < 10 || [0x2B, 0x2D, 0x2E].contains($0) }
        return isPlain ? Double(String(decoding: bytes, as: UTF8.self)) : nil
    }

    /// Reads `+0100` and `-000115`; there is no minus nothing.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        let digits = bytes.dropFirst()
        guard digits.count == 4 || digits.count == 6, digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }),
            let number = Int(String(decoding: digits, as: UTF8.self))
        else { return nil }
        let fields = digits.count == 4 ? number * 100 : number
        let (hours, minutes, seconds) = (fields / 10_000, fields / 100 % 100, fields % 100)
        let isNegative = sign == UInt8(ascii: "-")
        guard hours < 24, minutes < 60, seconds < 60, fields > 0 || !isNegative else { return nil }
        let size = hours * 3600 + minutes * 60 + seconds
        return isNegative ? -size : size
    }
}
