import CivilTime
package import Domain
import Store

/// Somebody who had only asked says in their own words that they would like to join.
package struct TakeIn {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Writes down an enquiry's own words and consents.
    ///
    /// What is there already need not be said again.
    ///
    /// - Returns: How they stand now: a member, where words, the consent to keep their details and that they are 18 or
    ///   over are there.
    /// - Throws: `.problems` without words; `.conflict(.step)` where it is no enquiry any more; `.forbidden`.
    package func callAsFunction(
        _ reference: Reference, _ facts: AddMember.Facts, as viewer: Viewer
    ) throws(HubError) -> MemberStatus {
        let now = hub.clock.now()
        return try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            var member = try memory.member(reference)
            guard member.status == .enquiry else {
                throw .conflict(.step(of: reference.rawValue, from: member.status.rawValue, to: "active"))
            }
            let today = try memory.community().zone.wallTime(at: now).date
            var problems = facts.sayingProblems(today: today)
            if facts.words.line.isEmpty, member.selfSaid == nil {
                problems.append(Problem(field: "words", kind: .missing))
            }
            guard problems.isEmpty else { throw .problems(problems) }
            if let isAdult = facts.isAdult { member.isAdult = isAdult }
            try memory.add(facts, to: &member, today)
            try memory.audit(
                action: "take in", entity: "member", reference: reference, fields: ["said", "consents", "status"])
            return member.status
        }
    }
}
