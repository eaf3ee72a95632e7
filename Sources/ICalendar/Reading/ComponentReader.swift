/// Builds components from content lines.
///
/// - SeeAlso: RFC 5545 §3.6
struct ComponentReader {
    private(set) var log: ProblemLog

    private let text: [UInt8]
    private let limits: ReadingLimits
    private var open: [OpenComponent] = []
    /// What belongs to the open components, outermost first; each knows where its own begins.
    private var properties: [Property] = []
    private var components: [Component] = []
    /// How many components below the deepest allowed are open.
    private var depthLeftOut = 0

    private struct OpenComponent {
        let name: String
        let line: Int
        let firstProperty: Int
        let firstComponent: Int
        var isFull = false
    }

    init(text: [UInt8], limits: ReadingLimits, log: ProblemLog) {
        self.text = text
        self.limits = limits
        self.log = log
    }

    /// The components that stand in no other.
    mutating func read(_ lines: [ContentLine]) -> [Component] {
        for line in lines {
            switch boundary(line) {
            case .begin: begin(boundaryName(line), line: Int(line.number))
            case .end: end(boundaryName(line), line: Int(line.number))
            case nil: add(line)
            }
        }
        closeTruncated()
        return components
    }

    private enum Boundary {
        case begin, end
    }

    private func boundary(_ line: ContentLine) -> Boundary? {
        switch line.name.count {
        case 5 where text[line.name].elementsEqual("BEGIN".utf8): .begin
        case 3 where text[line.name].elementsEqual("END".utf8): .end
        default: nil
        }
    }

    /// The component's name in capitals; spaces around it, and what no name can hold, are left out.
    private mutating func boundaryName(_ line: ContentLine) -> String {
        let value = text[line.value]
        if value.allSatisfy(LineHead.isPlain) { return String(decoding: value, as: UTF8.self) }
        let raised = value.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 & 0xDF : $0 }
        let name = raised.filter(LineHead.isPlain)
        let trimmed = raised.drop { $0 == UInt8(ascii: " ") }.reversed().drop { $0 == UInt8(ascii: " ") }
        if trimmed.count != name.count {
            log.note(.oddName(String(decoding: value, as: UTF8.self)), line: Int(line.number))
        }
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func add(_ line: ContentLine) {
        guard depthLeftOut == 0 else { return }
        guard let current = open.last else {
            log.note(.outsideComponent, line: Int(line.number), property: Property(source: text, place: line).name)
            return
        }
        guard properties.count - current.firstProperty < limits.properties else {
            if !current.isFull {
                log.note(.tooManyProperties(limit: limits.properties), line: Int(line.number))
                open[open.count - 1].isFull = true
            }
            return
        }
        properties.append(Property(source: text, place: line))
    }

    private mutating func begin(_ name: String, line: Int) {
        guard depthLeftOut == 0 else {
            depthLeftOut += 1
            return
        }
        closeWhatCannotHold(name)
        guard open.count < limits.depth else {
            log.note(.tooDeep(limit: limits.depth), line: line)
            depthLeftOut = 1
            return
        }
        if open.isEmpty, name != "VCALENDAR" { log.note(.bareComponent(name), line: line) }
        open.append(
            OpenComponent(
                name: name, line: line, firstProperty: properties.count, firstComponent: components.count))
    }

    /// Ends open components within which another of this name can only mean that their END is missing.
    private mutating func closeWhatCannotHold(_ name: String) {
        let isCalendar = name == "VCALENDAR"
        guard isCalendar || Self.outermost.contains(name),
            let index = open.firstIndex(where: { isCalendar || Self.outermost.contains($0.name) })
        else { return }
        while open.count > index { closeWithoutEnd() }
    }

    /// What stands directly in a VCALENDAR and in nothing else.
    private static let outermost: Set<String> = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"]

    private mutating func end(_ name: String, line: Int) {
        guard depthLeftOut == 0 else {
            depthLeftOut -= 1
            return
        }
        guard let index = open.lastIndex(where: { $0.name == name }) else {
            log.note(.strayEnd(name), line: line)
            return
        }
        while open.count > index + 1 { closeWithoutEnd() }
        close()
    }

    private mutating func closeWithoutEnd() {
        if let last = open.last { log.note(.missingEnd(last.name), line: last.line) }
        close()
    }

    private mutating func close() {
        guard let last = open.popLast() else { return }
        let component = Component(
            last.name, properties: Array(properties[last.firstProperty...]),
            components: Array(components[last.firstComponent...]), line: last.line)
        properties.removeLast(properties.count - last.firstProperty)
        components.removeLast(components.count - last.firstComponent)
        components.append(component)
    }

    /// Keeps, of what the file's end cut off, the calendars with all that was finished in them.
    private mutating func closeTruncated() {
        while let last = open.last {
            log.note(.truncated(last.name), line: last.line)
            if last.name == "VCALENDAR" {
                close()
            } else {
                properties.removeLast(properties.count - last.firstProperty)
                components.removeLast(components.count - last.firstComponent)
                open.removeLast()
            }
        }
    }
}
