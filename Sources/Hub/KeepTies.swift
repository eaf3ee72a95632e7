package import Domain
import Store

/// The people in somebody's life: who, how near, and what ties them.
package struct KeepTies {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Adds somebody to the map.
    ///
    /// - Throws: `.problems` without a name or with a ring that is none; `.forbidden` also where a connector would keep
    ///   what the person does not share with them.
    package func add(
        _ name: String, _ kind: TieKind, ring: Int, isShared: Bool, to reference: Reference, as viewer: Viewer
    ) throws(HubError) {
        let name = name.line
        var problems: [Problem] = []
        if name.isEmpty { problems.append(Problem(field: "tie", kind: .missing)) }
        if name.isLonger(than: AnswersCheck.nameLimit) {
            problems.append(Problem(field: "tie", kind: .tooLong(limit: AnswersCheck.nameLimit)))
        }
        if !Tie.rings.contains(ring) { problems.append(Problem(field: "ring", kind: .notAChoice)) }
        guard problems.isEmpty else { throw .problems(problems) }
        try change(reference, viewer) { ties, member throws(HubError) in
            ties.append(Tie(member: member, name: name, kind: kind, ring: ring, sharedWithConnector: isShared))
        }
    }

    /// Takes away the tie in this place of those that the viewer sees, counted from 1.
    package func remove(_ number: Int, of reference: Reference, as viewer: Viewer) throws(HubError) {
        try change(reference, viewer) { ties, _ throws(HubError) in
            guard ties.indices.contains(number - 1) else { throw .notFound("tie \(number) of \(reference)") }
            ties.remove(at: number - 1)
        }
    }

    private func change(
        _ reference: Reference, _ viewer: Viewer,
        _ body: (inout [Tie], Identifier<Member>) throws(HubError) -> Void
    ) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let member = try memory.member(reference)
            var ties = try memory.ties(of: member.id)
            try body(&ties, member.id)
            try memory.save(ties, of: member.id)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["ties"])
        }
    }
}
