public import CivilTime

extension Property {
    /// What is wrong with the value, read as its type.
    ///
    /// The lookup knows the zones that the calendar defines, and those of the database.
    public func valueProblems(_ zones: ZoneLookup = Zone.lookup) -> [CalendarProblem] {
        valueFacts(zones).map { CalendarProblem(.value($0), line: line, property: name) }
    }

    private func valueFacts(_ zones: ZoneLookup) -> [ValueFact] {
        guard let type = valueType else { return [.unknownType(parameter("VALUE")?.value ?? "")] }
        do throws(ValueFact) {
            return try facts(reading: type, zones)
        } catch {
            return [error]
        }
    }

    /// What had to be mended to read the value.
    private func facts(reading type: ValueType, _ zones: ZoneLookup) throws(ValueFact) -> [ValueFact] {
        switch type {
        case .date, .dateTime, .period: return timeFacts(type, zones)
        case .float where isNamed("GEO"):
            _ = try geo
            return valueBytes.contains(UInt8(ascii: "\\")) ? [.escapedSemicolon] : []
        case .text: return TextValue(bytes: valueBytes).hasUnknownEscape ? [.unknownEscape] : []
        case .binary:
            _ = try binary
            return parameter("ENCODING")?.value.uppercased() == "BASE64" ? [] : [.missingEncoding]
        case .calendarAddress, .uri: return rawValue.utf8.contains(UInt8(ascii: ":")) ? [] : [.addressWithoutScheme]
        case .boolean: _ = try boolean
        case .duration: _ = try duration
        case .float: _ = try float
        case .integer: _ = try integer
        case .recurrence: _ = try rule
        case .utcOffset: _ = try offset
        case .time: break
        }
        return []
    }

    /// The facts about each of several times, of which one may be wrong and the others right.
    private func timeFacts(_ type: ValueType, _ zones: ZoneLookup) -> [ValueFact] {
        let reader = TimeReader(of: self, zones: zones)
        var facts: [ValueFact] = []
        for piece in pieces {
            do throws(ValueFact) {
                if type == .period {
                    _ = try reader.period(piece, mended: &facts)
                } else {
                    _ = try reader.time(piece, mended: &facts)
                }
            } catch {
                facts.append(error)
            }
        }
        var seen: Set<ValueFact> = []
        return facts.filter { seen.insert($0).inserted }
    }
}

extension Component {
    /// What is wrong with the values of all its properties, and of the components within.
    ///
    /// The lookup knows the zones that the calendar defines, and those of the database.
    public func valueProblems(_ zones: ZoneLookup = Zone.lookup) -> [CalendarProblem] {
        properties.flatMap { $0.valueProblems(zones) } + components.flatMap { $0.valueProblems(zones) }
    }
}
