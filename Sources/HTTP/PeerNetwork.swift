/// The neighbourhood of a numeric address: the /24 of IPv4, the /64 of IPv6.
///
/// Who shares it shares what strangers are allowed in an hour.
public enum PeerNetwork {
    /// The name of an address's neighbourhood; nil for this machine itself, where a proxy may stand, and for what is no
    /// address.
    public static func name(of address: String) -> String? {
        let text = address.split(separator: "%", omittingEmptySubsequences: false).first.map(String.init) ?? address
        if !text.contains(":") { return v4(text) }
        guard let groups = v6(text) else { return nil }
        if groups.prefix(5).allSatisfy({ $0 == 0 }), groups[5] == 0xFFFF || groups[5] == 0 {
            // ::1, or an IPv4 address in IPv6's spelling.
            guard groups[5] == 0xFFFF else { return nil }
            return v4("\(groups[6] >> 8).\(groups[6] & 255).\(groups[7] >> 8).\(groups[7] & 255)")
        }
        return groups.prefix(4).map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
    }

    private static func v4(_ text: String) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        guard parts.count == 4, !parts.contains(nil), parts[0] != 127 else { return nil }
        return parts.prefix(3).compactMap { $0.map(String.init) }.joined(separator: ".") + ".0/24"
    }

    /// The eight groups; nil for what is no address.
    private static func v6(_ text: String) -> [UInt16]? {
        var text = text
        if let dot = text.lastIndex(of: ":"), text[dot...].contains(".") {
            let parts = text[text.index(after: dot)...].split(separator: ".", omittingEmptySubsequences: false).map {
                UInt8($0)
            }
            guard parts.count == 4 else { return nil }
            let bytes = parts.compactMap(\.self).map(UInt16.init)
            guard bytes.count == 4 else { return nil }
            let words = [bytes[0] << 8 | bytes[1], bytes[2] << 8 | bytes[3]].map { String($0, radix: 16) }
            text = String(text[...dot]) + words.joined(separator: ":")
        }
        let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false).map { half in
            half.isEmpty
                ? [] : half.split(separator: ":", omittingEmptySubsequences: false).map { UInt16($0, radix: 16) }
        }
        let known = halves.joined().compactMap(\.self)
        guard known.count == halves.joined().count else { return nil }
        if halves.count == 1 { return known.count == 8 ? known : nil }
        guard known.count < 8 else { return nil }
        let (front, back) = (halves[0].compactMap(\.self), halves[1].compactMap(\.self))
        return front + [UInt16](repeating: 0, count: 8 - front.count - back.count) + back
    }
}
