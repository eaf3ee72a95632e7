import CivilTime
package import Domain
import Store

/// One-page profiles: several for a person, each for those the person picks.
package struct KeepProfile {
    let hub: CommunityHub

    /// The words of one page.
    package struct Words: Sendable, Hashable {
        package var likeAndAdmire = ""
        package var importantToMe = ""
        package var howBestToSupportMe = ""
        package var madeWith: String?
        package var visibleTo: Set<ProfileAudience> = []

        package init() {}
    }

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Keeps a new page, or the new words of one.
    ///
    /// - Throws: `.problems` where nothing is written or more than fits one side of paper; `.notFound`; `.forbidden`;
    ///   `.conflict(.movedOn)` where what is replaced is another than was `seen`, or gone.
    @discardableResult
    package func callAsFunction(
        _ words: Words, of reference: Reference, replacing old: Identifier<OnePageProfile>? = nil,
        seen: String? = nil, as viewer: Viewer
    ) throws(HubError) -> OnePageProfile {
        let texts = [
            ("like_and_admire", words.likeAndAdmire.lines), ("important_to_me", words.importantToMe.lines),
            ("how_best_to_support_me", words.howBestToSupportMe.lines),
        ]
        var problems = texts.filter { $0.1.isLonger(than: OnePageProfile.textLimit) }
            .map { Problem(field: $0.0, kind: .tooLong(limit: OnePageProfile.textLimit)) }
        if (words.madeWith ?? "").isLonger(than: AnswersCheck.lineLimit) {
            problems.append(Problem(field: "made_with", kind: .tooLong(limit: AnswersCheck.lineLimit)))
        }
        if texts.allSatisfy(\.1.isEmpty) { problems.append(Problem(field: "like_and_admire", kind: .missing)) }
        guard problems.isEmpty else { throw .problems(problems) }
        let now = hub.clock.now()
        return try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let member = try memory.member(reference)
            let before = try memory.profiles(of: member.id).first { $0.id == old }
            if let seen, before?.seen != seen { throw .conflict(.movedOn) }
            if old != nil, before == nil { throw .notFound("that profile of \(reference)") }
            let profile = OnePageProfile(
                id: old ?? hub.identities.new(), member: member.id, likeAndAdmire: texts[0].1,
                importantToMe: texts[1].1, howBestToSupportMe: texts[2].1, goodDay: before?.goodDay,
                badDay: before?.badDay, madeWith: words.madeWith.line,
                dated: try memory.community().zone.wallTime(at: now).date, visibleTo: words.visibleTo)
            try memory.save(profile)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["profile"])
            return profile
        }
    }

    /// Takes a profile away; one that is gone already stays so.
    package func remove(
        _ id: Identifier<OnePageProfile>, of reference: Reference, as viewer: Viewer
    ) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            try memory.removeProfile(id, of: try memory.member(reference).id)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["profile"])
        }
    }

    /// Takes away the profile in this place, counted from 1, the newest first.
    package func remove(_ number: Int, of reference: Reference, as viewer: Viewer) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let member = try memory.member(reference)
            let profiles = try memory.profiles(of: member.id)
            guard profiles.indices.contains(number - 1) else { throw .notFound("profile \(number) of \(reference)") }
            try memory.removeProfile(profiles[number - 1].id, of: member.id)
            try memory.audit(action: "change", entity: "member", reference: reference, fields: ["profile"])
        }
    }
}
