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
        let march = SampleProgramme.month("2027-03")
        let rows = MonthBuilder(try AshbourneVale.programmeFacts()).occurrences(in: march)
        let store = try AshbourneVale.store(in: folder)
        try store.write(as: .keeper, at: now) { memory throws(HubError) in
            _ = try memory.publish(march, rows)
        }
        return try store.read(as: .keeper) { memory throws(HubError) in
            try PublicProgramme(from: memory, today: AshbourneVale.today)
        }
    }
}
