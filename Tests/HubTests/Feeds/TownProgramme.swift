import CivilTime
import Domain
import Fixtures
import Hub
import Programming
import Store

/// The demo town with March 2027 published.
enum TownProgramme {
    static func made(in folder: TemporaryFolder) throws -> PublicProgramme {
        let now = AshbourneVale.now
        let today = AshbourneVale.today
        let march = SampleProgramme.month("2027-03")
        let rows = MonthBuilder(try AshbourneVale.programmeFacts()).occurrences(in: march)
        let inProgramme = Set(try AshbourneVale.tables().groups.filter(\.isInProgramme).map(\.reference))
        let store = try AshbourneVale.store(in: folder)
        try store.write(as: .keeper, at: now) { memory throws(HubError) in
            _ = try memory.publish(march, rows)
        }
        return try store.read(as: .everyone) { memory throws(HubError) in
            PublicProgramme(
                community: try memory.community(), months: try memory.publishedMonths(),
                groups: try memory.publicGroups(today: today).filter { inProgramme.contains($0.reference) },
                events: try memory.publicEvents(today: today), occurrences: try memory.publicOccurrences(in: march),
                changedAt: now)
        }
    }
}
