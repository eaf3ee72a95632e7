/// A UID for an event that has none, made from what the event says, so that it is the same each time it is read.
///
/// What changes with each export, such as DTSTAMP, does not count.
struct SyntheticUID: CustomStringConvertible {
    let description: String

    init(of event: Component) {
        // FNV-1a with 64 bits: nobody gains by making two events meet.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for property in event.properties where !Self.volatile.contains(property.name) {
            for byte in property.source[property.place.whole] + [0x0A] {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            }
        }
        let digits = String(hash, radix: 16)
        description = "no-uid-" + String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static let volatile: Set<String> = ["DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "UID"]
}
