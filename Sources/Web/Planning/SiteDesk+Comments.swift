import CivilTime
import Domain
import HTML
import HTTP
import Hub

extension SiteDesk {
    /// Where people say what they think of a month before it is published.
    var commentRoutes: [HTTP.Route] {
        [
            member(.get, "/me/draft/:month", draft),
            member(.post, "/me/draft/:month", comment),
            connector(.get, "/connector/month/:month/comments", heard),
        ]
    }

    @Sendable private func draft(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let draft = try actions.planning.draft(try month(in: parameters), member)
        let isKept = visit.request.query["kept"] == "yes"
        return personal(DraftPage(frame: try frame(for: visit), draft: draft, isKept: isKept).body)
    }

    @Sendable private func comment(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let month = try month(in: parameters)
        return try withForm(of: visit) { form throws(HubError) in
            let draft = try actions.planning.draft(month, member)
            let answers = (draft.new.map(\.reference) + [nil]).map { reference in
                CommentOnMonth.Answer(
                    about: reference, wouldCome: reference.map { form[DraftPage.come($0)] == "yes" } ?? false,
                    words: form[DraftPage.words(reference)] ?? "")
            }
            do throws(HubError) {
                try actions.planning.comment(answers, month, member)
            } catch .problems(let problems) {
                let page = DraftPage(
                    frame: try frame(for: visit), draft: draft, typed: answers, problems: FormProblems(problems))
                return personal(page.body, status: .unprocessableContent)
            }
            return back(to: Link(path: ["me", "draft", month.description], query: ["kept": "yes"]))
        }
    }

    @Sendable private func heard(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let heard = try actions.planning.heard(.connector(id), try month(in: parameters))
        return personal(HeardPage(frame: try frame(for: visit), heard: heard).body)
    }
}
