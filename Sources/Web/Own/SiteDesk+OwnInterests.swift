import Domain
import HTML
import HTTP
import Hub

extension SiteDesk {
    /// What a member enjoys and could give.
    var ownInterestRoutes: [HTTP.Route] {
        [
            member(.get, "/me/interests", ownInterests), member(.post, "/me/interests", tellInterest),
            member(.post, "/me/interests/put-back", putBackInterest),
            member(.get, "/me/interests/:key", ownInterest), member(.post, "/me/interests/:key", changeInterest),
            member(.post, "/me/gifts", tellGift), member(.post, "/me/gifts/put-back", putBackGift),
            member(.get, "/me/gifts/:reference", ownGift), member(.post, "/me/gifts/:reference", changeGift),
        ]
    }

    private func interestsPage(
        _ visit: Visit, _ member: Identifier<Member>, _ status: Status = .ok,
        _ change: (inout OwnInterestsPage) -> Void = { _ in }
    ) throws(HubError) -> Response {
        var page = OwnInterestsPage(frame: try frame(for: visit), own: try actions.own.interests(of: member))
        change(&page)
        return personal(page.body, status: status)
    }

    @Sendable private func ownInterests(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response { try interestsPage(visit, member) }

    // MARK: - Interests

    @Sendable private func tellInterest(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let answers = InterestAnswers(form)
            let questions = try actions.own.questions(about: answers.words)
            do throws(HubError) {
                let told = try answers.told()
                guard questions.allSatisfy({ answers.meanings.keys.contains($0.words) }) else {
                    return try interestsPage(visit, member) { ($0.answers, $0.questions) = (answers, questions) }
                }
                try actions.own.tell(told, of: member)
            } catch .problems(let problems) {
                return try interestsPage(visit, member, .unprocessableContent) { page in
                    (page.answers, page.questions, page.problems) = (answers, questions, FormProblems(problems))
                }
            }
            return back(to: OwnLinks.interests)
        }
    }

    private func interest(_ key: String, of member: Identifier<Member>) throws(HubError) -> OwnInterests.Told? {
        try actions.own.interests(of: member).told.first { $0.told.key == key }
    }

    @Sendable private func ownInterest(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        guard let one = try interest(parameters["key"], of: member) else { throw .notFound("that interest") }
        let page = OwnInterestPage(frame: try frame(for: visit), one: one, answers: InterestAnswers(one.told))
        return personal(page.body)
    }

    @Sendable private func changeInterest(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let key = parameters["key"]
        return try withForm(of: visit) { form throws(HubError) in
            var answers = InterestAnswers(form)
            guard let one = try interest(key, of: member) else {
                return try interestsPage(visit, member, .conflict) { $0.isStale = true }
            }
            do throws(HubError) {
                if form[InterestAnswers.Field.act] == "remove" {
                    let gone = try actions.own.remove(key, seen: answers.seen, of: member)
                    return try interestsPage(visit, member) {
                        $0.gone = .init(words: one.label, link: OwnLinks.putBackInterest, fields: gone.fields)
                    }
                }
                let chosen = try answers.chosen()
                try actions.own.change(
                    key, seen: answers.seen, chosen.relation, chosen.visibleTo, note: answers.note, of: member)
            } catch .problems(let problems) {
                let page = OwnInterestPage(
                    frame: try frame(for: visit), one: one, answers: answers, problems: FormProblems(problems))
                return personal(page.body, status: .unprocessableContent)
            } catch .conflict(.movedOn) {
                answers.seen = one.told.seen
                let page = OwnInterestPage(frame: try frame(for: visit), one: one, answers: answers, isStale: true)
                return personal(page.body, status: .conflict)
            }
            return back(to: OwnLinks.interests)
        }
    }

    @Sendable private func putBackInterest(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            guard let old = MemberInterest(putBack: form, of: member) else { throw .conflict(.movedOn) }
            try actions.own.putBack(old, of: member)
            return back(to: OwnLinks.interests)
        }
    }

    // MARK: - Gifts

    @Sendable private func tellGift(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            var answers = GiftAnswers(form)
            answers.asked = nil
            return try keepGift(visit, member, answers)
        }
    }

    @Sendable private func putBackGift(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in try keepGift(visit, member, GiftAnswers(form)) }
    }

    private func keepGift(
        _ visit: Visit, _ member: Identifier<Member>, _ answers: GiftAnswers
    ) throws(HubError) -> Response {
        do throws(HubError) {
            try actions.own.tell(answers, of: member)
        } catch .problems(let problems) {
            return try interestsPage(visit, member, .unprocessableContent) {
                ($0.gift, $0.problems) = (answers, FormProblems(problems))
            }
        }
        return back(to: OwnLinks.interests)
    }

    private func gift(_ reference: Reference, of member: Identifier<Member>) throws(HubError) -> Gift? {
        try actions.own.interests(of: member).gifts.first { $0.reference == reference }
    }

    @Sendable private func ownGift(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let reference = Reference(parameters["reference"])
        guard let gift = try gift(reference, of: member) else { throw .notFound("that gift") }
        let page = OwnGiftPage(frame: try frame(for: visit), gift: gift, answers: GiftAnswers(gift))
        return personal(page.body)
    }

    @Sendable private func changeGift(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let reference = Reference(parameters["reference"])
        return try withForm(of: visit) { form throws(HubError) in
            var answers = GiftAnswers(form)
            guard let gift = try gift(reference, of: member) else {
                return try interestsPage(visit, member, .conflict) { $0.isStale = true }
            }
            do throws(HubError) {
                if form[InterestAnswers.Field.act] == "remove" {
                    let gone = try actions.own.remove(reference, seen: answers.seen, of: member)
                    return try interestsPage(visit, member) {
                        $0.gone = .init(words: gone.description, link: OwnLinks.putBackGift, fields: gone.fields)
                    }
                }
                try actions.own.change(reference, to: answers, of: member)
            } catch .problems(let problems) {
                let page = OwnGiftPage(
                    frame: try frame(for: visit), gift: gift, answers: answers, problems: FormProblems(problems))
                return personal(page.body, status: .unprocessableContent)
            } catch .conflict(.movedOn) {
                answers.seen = gift.seen
                let page = OwnGiftPage(frame: try frame(for: visit), gift: gift, answers: answers, isStale: true)
                return personal(page.body, status: .conflict)
            }
            return back(to: OwnLinks.interests)
        }
    }
}
