/// Writes components as content lines, folded.
///
/// - SeeAlso: RFC 5545 §3.1, §3.4
struct ContentLineWriter {
    private(set) var bytes: [UInt8] = []

    /// The most octets a line may have, without its CRLF.
    static let lineLength = 75

    mutating func write(_ components: [Component]) {
        bytes.reserveCapacity(components.reduce(0) { $0 + Self.size(of: $1) })
        for component in components { write(component) }
    }

    private mutating func write(_ component: Component) {
        writeBoundary("BEGIN", of: component)
        for property in component.properties { write(property) }
        for inner in component.components { write(inner) }
        writeBoundary("END", of: component)
    }

    private mutating func writeBoundary(_ boundary: String, of component: Component) {
        var line = LineEncoder()
        line.append(name: boundary)
        line.appendColon()
        line.append(name: component.name)
        line.line.withUnsafeBufferPointer { write($0) }
    }

    private mutating func write(_ property: Property) {
        property.source.withUnsafeBufferPointer { write(UnsafeBufferPointer(rebasing: $0[property.place.whole])) }
    }

    /// Writes a line, folded so that neither a character nor an escape is split.
    private mutating func write(_ line: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var room = Self.lineLength
        while line.count - start > room {
            let end = Self.foldPoint(of: line, from: start, atMost: start + room)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[start..<end]))
            bytes.append(contentsOf: Self.fold)
            start = end
            room = Self.lineLength - 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[start...]))
        bytes.append(contentsOf: Self.lineEnd)
    }

    /// The last place that is neither within a character nor after an odd number of backslashes.
    ///
    /// The part before `start` ends with a whole escape, so that it need not be looked at again.
    private static func foldPoint(of line: UnsafeBufferPointer<UInt8>, from start: Int, atMost bound: Int) -> Int {
        var point = bound
        while point > bound - 3, line[point] & 0xC0 == 0x80 { point -= 1 }
        var backslashes = 0
        while point - backslashes > start, line[point - backslashes - 1] == UInt8(ascii: "\\") { backslashes += 1 }
        return backslashes % 2 == 0 ? point : point - 1
    }

    private static let fold: [UInt8] = [0x0D, 0x0A, 0x20]
    private static let lineEnd: [UInt8] = [0x0D, 0x0A]

    /// About how many bytes a component takes, folds and all.
    private static func size(of component: Component) -> Int {
        let own = component.properties.reduce(32) { size, property in
            let length = property.place.whole.count
            return size + length + 2 + length / (lineLength - 4) * 3
        }
        return component.components.reduce(own) { $0 + size(of: $1) }
    }
}
