import Domain
import HTML
import HTTP
import Hub
import Wording

extension SiteDesk {
    /// What venues and groups are asked by a link, and the connector's page of it.
    var listingRoutes: [HTTP.Route] {
        [
            open(.get, "/confirm/:token", confirmation),
            open(.post, "/confirm/:token", confirm),
            connector(.get, "/connector/listings", listings),
            connector(.post, "/connector/listings", askListing),
        ]
    }

    /// Shows what is asked and changes nothing, since programs that look at letters open links too.
    @Sendable private func confirmation(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let token = parameters["token"]
        guard let question = try actions.listing.question(token) else { return try overConfirmation(visit) }
        return personal(ConfirmPage(frame: try frame(for: visit), token: token, question: question).body)
    }

    @Sendable private func confirm(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let token = parameters["token"]
        return try withForm(of: visit) { form throws(HubError) in
            guard let question = try actions.listing.question(token) else { return try overConfirmation(visit) }
            let words = form["words"]?.trimmed ?? ""
            guard let answer = form["answer"], ["yes", "no"].contains(answer) else {
                return errorPage(.badRequest, for: visit.request)
            }
            do throws(HubError) {
                guard try actions.listing.answer(token, answer == "yes", words) else {
                    return try overConfirmation(visit)
                }
            } catch .problems {
                var page = ConfirmPage(frame: try frame(for: visit), token: token, question: question)
                page.words = words
                page.problem = "Please say what it should say, in your own words."
                return personal(page.body, status: .unprocessableContent)
            }
            return personal(ConfirmedPage(frame: try frame(for: visit), isTaken: true).body)
        }
    }

    private func overConfirmation(_ visit: Visit) throws(HubError) -> Response {
        personal(ConfirmedPage(frame: try frame(for: visit), isTaken: false).body, status: .gone)
    }

    @Sendable private func listings(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        personal(ListingsPage(frame: try frame(for: visit), view: try actions.listing.view(id)).body)
    }

    @Sendable private func askListing(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let about = Reference((form["about"] ?? "").trimmed)
            let event = form["event"].flatMap { $0.isEmpty ? nil : Reference($0.trimmed) }
            let link = try actions.listing.ask(id, about, form["kind"] == "group", event)
            var page = ListingsPage(frame: try frame(for: visit), view: try actions.listing.view(id))
            page.made = (link.name, "\(origin)/confirm/\(link.token)")
            return personal(page.body)
        }
    }
}
