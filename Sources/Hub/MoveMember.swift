import CivilTime
package import Domain
import Store

/// Pausing, coming back, leaving, dying: said beforehand, done in a second press, and taken back for seven days.
package struct MoveMember {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// What a step would stop, and what would stay.
    ///
    /// - Throws: `.conflict(.step)` where it may not follow how things stand; `.forbidden` for all but the connector, the
    ///   keeper and, unless it is of dying, the person.
    package func consequences(
        of step: MemberStep, for reference: Reference, as viewer: Viewer
    ) throws(HubError) -> StepConsequences {
        try refuse(step, by: viewer)
        let now = hub.clock.now()
        return try hub.store.read(as: viewer) { memory throws(HubError) in
            let today = try memory.community().zone.wallTime(at: now).date
            return try memory.consequences(of: step, for: try memory.member(reference), today: today)
        }
    }

    /// Takes the step, and stops at once all that it stops.
    ///
    /// - Returns: What it has stopped, as it stood before.
    @discardableResult
    package func callAsFunction(
        _ step: MemberStep, of reference: Reference, as viewer: Viewer
    ) throws(HubError) -> StepConsequences {
        try refuse(step, by: viewer)
        let now = hub.clock.now()
        return try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let today = try memory.community().zone.wallTime(at: now).date
            let member = try memory.member(reference)
            if case .pause(let day?) = step, day <= today {
                throw .problems([Problem(field: "until", kind: .inThePast)])
            }
            let consequences = try memory.consequences(of: step, for: member, today: today)
            _ = try memory.undoably(.moveMember) { () throws(HubError) in
                try memory.take(step, of: member.id, on: today)
            }
            try memory.audit(
                action: step.status.rawValue, entity: "member", reference: reference, fields: ["status"])
            return consequences
        }
    }

    /// Takes back the last step or merging of a member, within seven days and where nothing has changed since.
    ///
    /// - Returns: What was taken back.
    /// - Throws: `.notFound` where there is nothing to take back; `.conflict(.cannotUndo)`.
    package func undo(_ reference: Reference, as viewer: Viewer) throws(HubError) -> UndoKind {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let member = try memory.member(reference)
            guard let step = try memory.lastStep(of: member.id) else {
                throw .notFound("a step of \(reference) to undo")
            }
            try memory.undo(step.id)
            try memory.audit(
                action: "undo", entity: "member", reference: reference, fields: [step.kind.rawValue])
            return step.kind
        }
    }

    private func refuse(_ step: MemberStep, by viewer: Viewer) throws(HubError) {
        if case .member = viewer, step == .died || step == .close { throw .forbidden }
    }
}
