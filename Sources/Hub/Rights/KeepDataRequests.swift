package import CivilTime
package import Domain
import Store

/// Requests about people's data: noted when they come, brought to mind before they are due, closed when they are done.
package struct KeepDataRequests {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// All requests; those that wait first.
    package func list(as viewer: Viewer) throws(HubError) -> [DataRequest] {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.dataRequests() }
    }

    /// Today where the community is.
    package func today() throws(HubError) -> CivilDate { hub.today(in: try hub.community().zone) }

    /// Notes a request.
    ///
    /// - Parameters:
    ///   - kind: What is asked.
    ///   - member: The member it is about, where we know them.
    ///   - day: When it came; today where nothing is said.
    ///   - note: A few words; goes when the person is erased.
    ///   - viewer: A connector or the keeper.
    /// - Returns: The request with the day it is due.
    /// - Throws: `.notFound` where there is no such member; `.problems` for a day that has not come.
    package func add(
        _ kind: DataRequestKind, about member: Reference?, on day: CivilDate? = nil, note: String? = nil,
        as viewer: Viewer
    ) throws(HubError) -> DataRequest {
        let today = try today()
        let received = day ?? today
        guard received <= today else { throw .problems([Problem(field: "on", kind: .notADate)]) }
        return try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            // Whatever they were called before two records became one.
            let about: Reference? = if let member { try memory.member(member).reference } else { nil }
            let request = DataRequest(
                id: hub.identities.new(), reference: try memory.nextReference("DR"), kind: kind, about: about,
                receivedOn: received, acknowledgedOn: today, dueOn: kind.due(after: received), note: note.lines)
            try memory.save(request)
            try memory.audit(
                action: "ask", entity: "data_request", reference: request.reference, fields: [kind.rawValue])
            return request
        }
    }

    /// Closes a request.
    ///
    /// - Throws: `.conflict(.state)` where it is closed already; `.notFound`; `.forbidden`.
    package func close(
        _ reference: Reference, as outcome: DataRequestOutcome, note: String? = nil, by viewer: Viewer
    ) throws(HubError) -> DataRequest {
        let today = try today()
        return try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            var request = try memory.dataRequest(reference)
            if let outcome = request.outcome { throw .conflict(.state("\(reference)", is: outcome.rawValue)) }
            (request.doneOn, request.outcome) = (today, outcome)
            if let note = note.lines { request.note = note }
            try memory.save(request)
            try memory.audit(
                action: "answer", entity: "data_request", reference: reference, fields: ["outcome"])
            return request
        }
    }
}
