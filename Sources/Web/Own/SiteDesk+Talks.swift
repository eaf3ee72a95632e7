import Domain
import HTML
import HTTP
import Hub
import Wording

extension SiteDesk {
    /// A member's own one-page profiles and talks about good days.
    var talkRoutes: [HTTP.Route] {
        Talk.allCases.flatMap { talk in
            [
                member(.get, talk.pattern()) { visit, id, _ throws(HubError) in try list(talk, visit, id) },
                member(.get, talk.pattern("/new")) { visit, _, _ throws(HubError) in
                    personal(TalkStepPage(frame: try frame(for: visit), answers: TalkAnswers(talk), step: 0).body)
                },
                member(.post, talk.pattern()) { visit, id, _ throws(HubError) in try step(talk, visit, id) },
                member(.get, talk.pattern("/:id")) { visit, id, parameters throws(HubError) in
                    try change(talk, visit, id, parameters["id"])
                },
                member(.get, talk.pattern("/:id/paper")) { visit, id, parameters throws(HubError) in
                    try paper(talk, visit, id, parameters["id"])
                },
                member(.post, talk.pattern("/:id/remove")) { visit, id, parameters throws(HubError) in
                    try remove(talk, visit, id, parameters["id"])
                },
            ]
        } + [
            member(.post, Talk.goodDays.pattern("/:id/interest")) { visit, id, _ throws(HubError) in
                try makeInterest(visit, id)
            }
        ]
    }

    private func list(
        _ talk: Talk, _ visit: Visit, _ member: Identifier<Member>, _ status: Status = .ok, gone: TalkAnswers? = nil
    ) throws(HubError) -> Response {
        let page = TalkListPage(
            frame: try frame(for: visit), talk: talk, own: try actions.own.talks(of: member), gone: gone,
            isStale: status == .conflict)
        return personal(page.body, status: status)
    }

    private func step(_ talk: Talk, _ visit: Visit, _ member: Identifier<Member>) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            var answers = TalkAnswers(talk, form)
            let last = talk.questions.count
            let frame = try frame(for: visit)
            guard form[TalkAnswers.Field.to] == "keep" else {
                let to = form[TalkAnswers.Field.to].flatMap { Int($0) } ?? 0
                return personal(TalkStepPage(frame: frame, answers: answers, step: min(max(0, to), last)).body)
            }
            do throws(HubError) {
                try actions.own.keep(answers, of: member)
            } catch .problems(let problems) {
                let page = TalkStepPage(
                    frame: frame, answers: answers, step: last, problems: FormProblems(problems))
                return personal(page.body, status: .unprocessableContent)
            } catch .conflict(.movedOn) {
                // What is gone can be kept as a new one.
                let standing = try found(talk, answers.id, of: member)
                (answers.id, answers.seen) = (standing?.id ?? "", standing?.seen ?? "")
                let page = TalkStepPage(frame: frame, answers: answers, step: last, isStale: true)
                return personal(page.body, status: .conflict)
            }
            return back(to: talk.list)
        }
    }

    /// One of them as a form shows it; nil where it is not the member's, or gone.
    private func found(
        _ talk: Talk, _ id: String, of member: Identifier<Member>
    ) throws(HubError) -> TalkAnswers? {
        let own = try actions.own.talks(of: member)
        return talk == .goodDays
            ? own.goodDays.first { $0.id.rawValue == id }.map { TalkAnswers($0) }
            : own.profiles.first { $0.id.rawValue == id }.map { TalkAnswers($0) }
    }

    private func change(
        _ talk: Talk, _ visit: Visit, _ member: Identifier<Member>, _ id: String
    ) throws(HubError) -> Response {
        guard let answers = try found(talk, id, of: member) else { throw .notFound("that page") }
        let page = TalkStepPage(frame: try frame(for: visit), answers: answers, step: talk.questions.count)
        return personal(page.body)
    }

    private func paper(
        _ talk: Talk, _ visit: Visit, _ member: Identifier<Member>, _ id: String
    ) throws(HubError) -> Response {
        let own = try actions.own.talks(of: member)
        let made: (words: String, parts: Markup)? =
            switch talk {
            case .goodDays:
                own.goodDays.first { $0.id.rawValue == id }.map { (DateWords.date($0.dated), TalkParts($0).body) }
            case .profile:
                own.profiles.first { $0.id.rawValue == id }.map { profile in
                    let words = [profile.dated.map { DateWords.date($0) }, profile.madeWith.map { "Made with \($0)" }]
                    return (words.compactMap(\.self).joined(separator: ". "), TalkParts(profile).body)
                }
            }
        guard let made else { throw .notFound("that page") }
        let sheet = TalkPaper(
            frame: try paperFrame(for: visit), talk: talk, name: own.member.knownAs, words: made.words,
            parts: made.parts)
        return personal(sheet.body)
    }

    private func remove(
        _ talk: Talk, _ visit: Visit, _ member: Identifier<Member>, _ id: String
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            guard let answers = try found(talk, id, of: member), answers.seen == form[TalkAnswers.Field.seen] else {
                return try list(talk, visit, member, .conflict)
            }
            try actions.own.remove(answers, of: member)
            return try list(talk, visit, member, gone: answers)
        }
    }

    private func makeInterest(_ visit: Visit, _ member: Identifier<Member>) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            try actions.own.makeInterest(of: Identifier(rawValue: form["line"] ?? ""), by: member)
            return back(to: OwnLinks.interests)
        }
    }
}
