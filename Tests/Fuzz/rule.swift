import CivilTime
import Recurrence

/// Whatever the text is, it is refused or it is a rule; a rule says itself the same way twice, and a walk along it ends.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAndWalk(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    // The first two bytes choose the start.
    guard count > 2 else { return 0 }
    let text = String(decoding: UnsafeBufferPointer(start: bytes + 2, count: count - 2), as: UTF8.self)
    guard let rule = try? RecurrenceRule(text) else { return 0 }
    guard let same = try? RecurrenceRule(rule.description), same == rule else {
        preconditionFailure("said again, it is another rule: \(rule)")
    }
    let start = WallTime(clockSeconds: (Int(bytes[0]) * 256 + Int(bytes[1])) * 86_400 + 9_000)
    follow(RecurrenceSet(start: start, zone: nil, rule: rule))
    follow(RecurrenceSet(start: start, zone: .utc, rule: rule))
    follow(RecurrenceSet(start: start.date, rule: rule))
    return 0
}

/// Takes a few from the start, and a few from far away.
func follow(_ set: RecurrenceSet) {
    var last: WallTime?
    for next in set.walk().prefix(50) {
        precondition(last.map { $0 < next } ?? true, "the walk turns back")
        last = next
    }
    for _ in set.walk(from: set.start.adding(days: 36_525)).prefix(5) {}
}
