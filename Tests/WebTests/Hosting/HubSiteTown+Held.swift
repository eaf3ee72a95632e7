import CivilTime
import Domain
import Fixtures
import Store

extension HubSiteTown {
    /// E01, as if it had been last week: nothing else of the town is moved.
    func holdLastWeek() throws {
        try town.write { memory throws(HubError) in
            guard let old = try memory.events().first(where: { $0.reference == Reference("E01") }) else {
                throw .notFound("E01")
            }
            try memory.saveEvent(
                Event(
                    id: old.id, reference: old.reference, slug: old.slug, uid: old.uid, sequence: 1,
                    modifiedAt: old.modifiedAt, title: old.title, group: nil, host: old.host, venue: old.venue,
                    locationText: nil, audience: .public, start: wall("2027-02-10T13:00"),
                    end: wall("2027-02-10T15:30"), status: .confirmed, interests: old.interests, costPence: 0,
                    capacity: nil, origin: old.origin, note: old.note))
        }
    }
}
