import Domain
import FoundationEssentials

/// The forms in which a person's words could stand in a file: twenty spellings of name, address, telephone and e-mail,
/// each as it is and as encodings make it.
struct SpelledForms {
    let forms: [(name: String, bytes: [UInt8])]

    /// What others are reached by too is no word of this person alone.
    init(_ member: Member, besides others: [Member] = []) {
        let shared = Set(
            others.filter { $0.id != member.id }.flatMap { [$0.phone, $0.mobile, $0.email, $0.addressLine] })
        let parts = member.fullName.split(separator: " ").map(String.init)
        let (first, last) = (parts[0], parts[parts.count - 1])
        var plain: [(String, String)] = [
            ("name", member.fullName), ("upper", member.fullName.uppercased()),
            ("lower", member.fullName.lowercased()), ("reversed", "\(last) \(first)"),
            ("reversed with comma", "\(last), \(first)"), ("upper reversed", "\(last.uppercased()) \(first)"),
            ("underscored", "\(first)_\(last)"), ("percent-encoded", "\(first)%20\(last)"),
            ("plus-encoded", "\(first)+\(last)"), ("run together", "\(first)\(last)".lowercased()),
            ("initial", "\(first.prefix(1)). \(last)"),
        ]
        for phone in [member.phone, member.mobile].compactMap(\.self) where !shared.contains(phone) {
            let digits = phone.filter(\.isNumber)
            plain += [
                ("phone", phone), ("digits", digits), ("international", "+44\(digits.dropFirst())"),
                ("international with blanks", "+44 \(phone.dropFirst())"), ("without zero", String(digits.dropFirst())),
                ("dashed", phone.replacing(" ", with: "-")),
            ]
        }
        if let email = member.email, !shared.contains(email) {
            plain += [
                ("e-mail", email), ("e-mail upper", email.uppercased()),
                ("e-mail in an address", email.replacing("@", with: "%40")),
            ]
        }
        if let address = member.addressLine, !shared.contains(address) {
            plain += [
                ("address", address), ("address upper", address.uppercased()),
                ("address in HTML", address.replacing("'", with: "&#39;")),
                ("address in a calendar", "\(address)\\, "),
                ("address in JSON", address.replacing("'", with: "\\u0027")),
            ]
        }
        var forms: [(String, [UInt8])] = plain.map { ($0.0, Array($0.1.utf8)) }
        for (name, text) in plain where text.utf8.count >= 8 {
            forms.append(("\(name), UTF-16", Array(text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] })))
            forms.append(("\(name), hex", Array(text.utf8.map { Self.hex($0) }.joined().utf8)))
            forms.append(("\(name), quoted-printable", Array(text.replacing(" ", with: "=20").utf8)))
            // Base64 loses the first letters where it begins in a group, and with them the number of a house.
            for shift in 0..<(name.hasPrefix("address") ? 1 : 3) {
                forms.append(("\(name), base64 at \(shift)", Self.base64(text, shift: shift)))
            }
        }
        self.forms = forms
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }

    /// The characters of base64 that the text alone decides, where it begins at this place of a group of three bytes.
    private static func base64(_ text: String, shift: Int) -> [UInt8] {
        let bytes = Data(repeating: 0x41, count: shift) + Data(text.utf8)
        let whole = bytes.prefix(bytes.count / 3 * 3).base64EncodedString()
        return Array(whole.dropFirst(shift == 0 ? 0 : 4).utf8)
    }

    /// Which forms stand in these bytes.
    func found(in bytes: [UInt8]) -> [String] {
        forms.filter { Self.contains(bytes, $0.bytes) }.map(\.name)
    }

    private static func contains(_ hay: [UInt8], _ needle: [UInt8]) -> Bool {
        !needle.isEmpty && find(hay, hay.count, needle, needle.count) != nil
    }
}

/// `memmem` of the C library, which its header shows to GNU programs only.
@_silgen_name("memmem") private func find(
    _ hay: UnsafeRawPointer, _ hayCount: Int, _ needle: UnsafeRawPointer, _ needleCount: Int
) -> UnsafeRawPointer?
