/// Reads text of fixed-width numbers, such as `2027-03-01`, from the front.
///
/// Of one type and not generic: a page reads thousands of dates, and the witnesses of a generic reader took most of the
/// time that its database took.
struct FieldReader {
    private var rest: Substring.UTF8View

    init(_ text: some StringProtocol) { rest = Substring(text).utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    /// Whether the byte stands this far ahead.
    func has(_ byte: UnicodeScalar, after count: Int) -> Bool {
        rest.dropFirst(count).first == UInt8(ascii: byte)
    }

    /// Takes the byte if it comes next.
    mutating func take(_ byte: UnicodeScalar) -> Bool {
        guard let next = rest.first, next == UInt8(ascii: byte) else { return false }
        rest.removeFirst()
        return true
    }

    /// Takes exactly this many decimal digits.
    mutating func number(digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// Takes one to nine decimal digits: as many as there are.
    mutating func number() -> Int? {
        guard var value = digit() else { return nil }
        var count = 1
        while let next = digit() {
            count += 1
            guard count <= 9 else { return nil }
            value = value * 10 + next
        }
        return value
    }

    /// Takes the bytes up to the first that is not wanted.
    mutating func text(while wanted: (UInt8) -> Bool) -> String {
        let taken = rest.prefix(while: wanted)
        rest = rest[taken.endIndex...]
        return String(decoding: taken, as: UTF8.self)
    }

    private mutating func digit() -> Int? {
        guard let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        rest.removeFirst()
        return Int(byte - UInt8(ascii: "0"))
    }
}

extension Int {
    /// The number in decimal, filled with zeros on the left.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
