import CivilTime

/// What is known of London's clocks in 2027, whatever the time zone data say.
enum ZoneProof {
    static let london = "Europe/London"

    /// Forward at one in the morning of 28 March, back at two of 31 October: both at 01:00 UTC.
    private static let changes = ["2027-03-28T01:00:00Z", "2027-10-31T01:00:00Z"]

    static func holds(of zone: Zone) -> Bool {
        guard let start = Instant("2027-01-01T00:00:00Z"), let end = Instant("2028-01-01T00:00:00Z") else {
            return false
        }
        let told = zone.transitions(from: start, to: end)
        return told.map(\.instant.description) == changes && told.map(\.after.offset) == [3600, 0]
    }
}
