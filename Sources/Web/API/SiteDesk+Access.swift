import Domain
import HTTP
import Hub

extension SiteDesk {
    /// Where a member makes and ends keys for programs of their own.
    var accessRoutes: [HTTP.Route] {
        [
            member(.get, "/me/programs") { visit, id, _ throws(HubError) in try keys(visit, id) },
            member(.post, "/me/programs") { visit, id, _ throws(HubError) in
                let token = try actions.everyone.makeToken(for: id)
                return try keys(visit, id, made: token)
            },
            member(.post, "/me/programs/end") { _, id, _ throws(HubError) in
                try actions.everyone.endTokens(of: id)
                return back(to: AccessPage.link)
            },
        ]
    }

    private func keys(_ visit: Visit, _ id: Identifier<Member>, made token: String? = nil) throws(HubError) -> Response
    {
        let days = try actions.everyone.tokens(of: id)
        return personal(AccessPage(frame: try frame(for: visit), made: days, token: token).body)
    }
}
