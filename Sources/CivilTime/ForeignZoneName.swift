/// A zone's name as programs other than ours write it, taken apart into names that the database may know.
struct ForeignZoneName {
    /// What the name says of the offset, in seconds east of UTC.
    let offset: Int?
    private let text: String

    typealias Candidate = (name: String, manner: ZoneMatch.Manner)

    /// Nil where the name is too long to be one.
    init?(_ name: String) {
        guard name.utf8.count <= 255 else { return nil }
        let trimmed = name.trimmed(of: " \t\"'")
        let display = WindowsZones.zoneName(of: trimmed) == nil ? Self.display(trimmed) : nil
        offset = display?.offset
        text = display?.text ?? trimmed
    }

    /// Names to try, in order.
    var candidates: [Candidate] {
        guard let offset else { return pathEnds + [(Self.capitalised(text), .otherSpelling)] + windowsNames }
        let isWhole = offset % 3600 == 0 && abs(offset) <= 12 * 3600
        let fixed: [Candidate] = isWhole ? [(Self.fixedName(offset), .offsetAlone)] : []
        return windowsNames + places + fixed
    }

    /// What stands behind the second, third or last slash from the end.
    private var pathEnds: [Candidate] {
        let parts = text.split(separator: "/")
        guard parts.count > 1 else { return [] }
        return [3, 2, 1].filter { $0 <= parts.count }.map {
            (Self.capitalised(parts.suffix($0).joined(separator: "/")), parts.count > $0 ? .endOfPath : .otherSpelling)
        }
    }

    /// `Eastern Time (US & Canada)` is called `Eastern Standard Time` elsewhere in Windows.
    private var windowsNames: [Candidate] {
        let plain = String(text.prefix { $0 != "(" }).trimmed(of: " ")
        let longer = plain.hasSuffix(" Time") ? plain.dropLast(5) + " Standard Time" : plain + " Standard Time"
        return [text, plain, longer].compactMap(WindowsZones.zoneName).map { ($0, .windowsName) }
    }

    private var places: [Candidate] {
        text.split(separator: ",").prefix(8).flatMap { place -> [Candidate] in
            let name = String(place).trimmed(of: " .").split(separator: " ").joined(separator: "_")
            return Self.regions.map { ("\($0)/\(name)", .placeInText) }
        }
    }

    private static let regions = [
        "Europe", "America", "Asia", "Africa", "Australia", "Pacific", "Atlantic", "Indian", "America/Argentina",
    ]

    /// Reads `(UTC+01:00) Berlin`, `(GMT-05:00) Eastern Time`, `UTC+1` and `GMT-0500`.
    private static func display(_ text: String) -> (offset: Int, text: String)? {
        var reader = FieldReader(text)
        let isBracketed = reader.take("(")
        let name = reader.text { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        guard name == "UTC" || name == "GMT", isBracketed || !reader.isAtEnd else { return nil }
        guard let offset = offset(&reader), !isBracketed || reader.take(")"), isBracketed || reader.isAtEnd else {
            return nil
        }
        return (offset, reader.text { _ in true }.trimmed(of: " "))
    }

    /// Nothing, or a sign and one, two or four digits.
    private static func offset(_ reader: inout FieldReader) -> Int? {
        let isWest = reader.take("-")
        guard isWest || reader.take("+") else { return 0 }
        guard let number = reader.number(), number <= 1400 else { return nil }
        let hours = number >= 100 ? number / 100 : number
        var minutes = number >= 100 ? number % 100 : 0
        if reader.take(":") { minutes = reader.number() ?? 60 }
        guard hours <= 14, minutes < 60 else { return nil }
        let seconds = hours * 3600 + minutes * 60
        return isWest ? -seconds : seconds
    }

    /// The signs of the database's fixed zones are those of POSIX, where west is plus.
    private static func fixedName(_ offset: Int) -> String {
        let hours = offset / 3600
        return hours == 0 ? "UTC" : "Etc/GMT\(hours > 0 ? "-" : "+")\(abs(hours))"
    }

    /// The name as the database has most: a capital after each sign, `of` and the like small, short names in capitals.
    private static func capitalised(_ name: String) -> String {
        guard name.utf8.count > 3 else { return name.uppercased() }
        var text = ""
        var word = ""
        for character in name + "/" {
            guard "/_- ".contains(character) else {
                word.append(character)
                continue
            }
            let small = word.lowercased()
            text += ["of", "au", "es", "da"].contains(small) ? small : small.prefix(1).uppercased() + small.dropFirst()
            text.append(character == " " ? "_" : character)
            word = ""
        }
        return String(text.dropLast())
    }
}

extension String {
    /// The text without these characters at either end.
    fileprivate func trimmed(of characters: String) -> String {
        let front = drop { characters.contains($0) }
        return String(front.reversed().drop { characters.contains($0) }.reversed())
    }
}
