import CivilTime
import Testing

@Suite("Zones by the names that other programs give them")
struct ZoneMatchTests {
    @Test(arguments: [
        ("Europe/Paris", "Europe/Paris", ZoneMatch.Manner.ownName),
        ("europe/paris", "Europe/Paris", .otherSpelling),
        ("\"America/New York\"", "America/New_York", .otherSpelling),
        ("America/port_of_spain", "America/Port_of_Spain", .otherSpelling),
        ("/freeassociation.sourceforge.net/Europe/Paris", "Europe/Paris", .endOfPath),
        ("/freeassociation.sourceforge.net/Tzfile/America/Argentina/Salta", "America/Argentina/Salta", .endOfPath),
        ("/mozilla.org/20070129_1/Europe/Paris", "Europe/Paris", .endOfPath),
        ("GMT Standard Time", "Europe/London", .windowsName),
        ("romance standard time", "Europe/Paris", .windowsName),
        ("(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "Europe/Brussels", .placeInText),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam", .placeInText),
        ("(UTC) Dublin, Edinburgh, Lisbon, London", "Europe/Dublin", .placeInText),
        ("(GMT-05:00) Eastern Time (US & Canada)", "America/New_York", .windowsName),
        ("(UTC+05:45) Kathmandu", "Asia/Kathmandu", .placeInText),
        ("(UTC-08:00) Nowhere In Particular", "Etc/GMT+8", .offsetAlone),
        ("GMT+0100", "Etc/GMT-1", .offsetAlone), ("UTC+1", "Etc/GMT-1", .offsetAlone),
    ])
    func `a foreign name leads to a zone`(name: String, zone: String, manner: ZoneMatch.Manner) throws {
        let match = try Zone.imported(name)
        #expect(match.zone.name == zone && match.manner == manner, "\(name) was read as \(match.zone), \(match.manner)")
    }

    @Test(arguments: [
        "Customized Time Zone", "", "Nowhere", "../../etc/passwd", "/", "(UTC+01:00", "(UTC+99:00) Paris",
        "(UTC+03:15) Paris", "GMT+01:60",
    ])
    func `a name that says nothing is refused`(name: String) {
        #expect(throws: ZoneError.unknownZone(name)) { try Zone.imported(name) }
    }

    @Test func `names of Windows lead to zones, also those that look like offsets`() throws {
        for name in ["AUS Central Standard Time", "Yukon Standard Time", "UTC-11", "E. Europe Standard Time"] {
            #expect(try Zone.imported(name).manner == .windowsName, "\(name)")
        }
    }
}
