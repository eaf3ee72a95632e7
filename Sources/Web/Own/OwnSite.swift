import Domain
package import Hub

/// What the pages on which members tell of themselves ask of the hub's use cases.
package struct OwnSite: Sendable {
    let hub: CommunityHub
    /// Called when something public may have changed.
    let moved: @Sendable () -> Void

    package init(_ hub: CommunityHub, moved: @escaping @Sendable () -> Void) {
        self.hub = hub
        self.moved = moved
    }

    // MARK: Interests

    func interests(of member: Identifier<Member>) throws(HubError) -> OwnInterests {
        try ShowOwnInterests(hub)(of: member)
    }

    /// What is asked back about somebody's own words.
    func questions(about words: String) throws(HubError) -> [JoinQuestion] {
        try AskAboutWords(hub)(words).map { JoinQuestion(words: $0.words, choices: $0.choices) }
    }

    func tell(_ words: TellOwnInterests.Words, of member: Identifier<Member>) throws(HubError) {
        try TellOwnInterests(hub)(words, of: member)
    }

    func change(
        _ key: String, seen: String, _ relation: InterestRelation, _ visibleTo: InterestAudience, note: String,
        of member: Identifier<Member>
    ) throws(HubError) {
        try ChangeOwnInterests(hub)(
            key, seen: seen, relation: relation, visibleTo: visibleTo, note: note, of: member)
    }

    func remove(_ key: String, seen: String, of member: Identifier<Member>) throws(HubError) -> MemberInterest {
        try ChangeOwnInterests(hub).remove(key, seen: seen, of: member)
    }

    func putBack(_ interest: MemberInterest, of member: Identifier<Member>) throws(HubError) {
        try ChangeOwnInterests(hub).putBack(interest, of: member)
    }

    // MARK: Suggestions

    func answer(
        _ answer: SuggestionAnswer.Answer, to step: SuggestedStep, for interest: Identifier<Interest>,
        by member: Identifier<Member>
    ) throws(HubError) {
        try AnswerSuggestion(hub)(answer, to: step, for: interest, by: member)
    }

    func takeBackAnswer(
        to step: SuggestedStep, for interest: Identifier<Interest>, by member: Identifier<Member>
    ) throws(HubError) {
        try AnswerSuggestion(hub).takeBack(step, for: interest, by: member)
    }

    // MARK: Talks

    func talks(of member: Identifier<Member>) throws(HubError) -> OwnTalks { try ShowOwnTalks(hub)(of: member) }

    func keep(_ answers: TalkAnswers, of member: Identifier<Member>) throws(HubError) {
        let (owner, viewer) = (try reference(member), Viewer.member(member))
        let isNew = answers.id.isEmpty
        switch answers.talk {
        case .profile:
            let old: Identifier<OnePageProfile>? = isNew ? nil : Identifier(rawValue: answers.id)
            _ = try KeepProfile(hub)(
                answers.words, of: owner, replacing: old, seen: isNew ? nil : answers.seen, as: viewer)
        case .goodDays:
            let id = Identifier<GoodDays>(rawValue: answers.id)
            let old: (id: Identifier<GoodDays>, seen: String)? = isNew ? nil : (id: id, seen: answers.seen)
            _ = try KeepGoodDays(hub)(
                answers.lines, moreOf: answers["more_of"], of: owner,
                isShared: answers.readers.contains("connector"), replacing: old, as: viewer)
        }
    }

    func remove(_ answers: TalkAnswers, of member: Identifier<Member>) throws(HubError) {
        let (owner, viewer) = (try reference(member), Viewer.member(member))
        switch answers.talk {
        case .profile: try KeepProfile(hub).remove(Identifier(rawValue: answers.id), of: owner, as: viewer)
        case .goodDays: try KeepGoodDays(hub).remove(Identifier(rawValue: answers.id), of: owner, as: viewer)
        }
    }

    func makeInterest(of line: Identifier<GoodDaysLine>, by member: Identifier<Member>) throws(HubError) {
        try KeepGoodDays(hub).makeInterest(
            of: line, for: try reference(member), relation: .enjoysNow, as: .member(member))
    }

    // MARK: Gifts

    func tell(_ gift: GiftAnswers, of member: Identifier<Member>) throws(HubError) {
        try KeepGift(hub).add(
            gift.words, try gift.known(), will: gift.will, of: try reference(member), asked: gift.asked,
            as: .member(member))
    }

    func change(
        _ gift: Reference, to answers: GiftAnswers, of member: Identifier<Member>
    ) throws(HubError) {
        try KeepGift(hub).change(
            gift, of: try reference(member), seen: answers.seen, to: answers.words, try answers.known(),
            will: answers.will, as: .member(member))
    }

    func remove(_ gift: Reference, seen: String, of member: Identifier<Member>) throws(HubError) -> Gift {
        try KeepGift(hub).remove(gift, of: try reference(member), seen: seen, as: .member(member))
    }

    private func reference(_ member: Identifier<Member>) throws(HubError) -> Reference {
        try ShowOwnRecord(hub)(member).member.reference
    }
}
