import Domain
import HTML
import HTTP
import Hub
import Wording

extension SiteDesk {
    /// What strangers write to us, and where connectors read it.
    var messageRoutes: [HTTP.Route] {
        [
            open(.get, "/start", startForm), open(.post, "/start", start),
            open(.get, "/worried", worriedForm), open(.post, "/worried", worried),
            connector(.get, "/connector/enquiries", enquiries),
            connector(.post, "/connector/enquiries/:reference", answerEnquiry),
            connector(.get, "/connector/concerns", concerns),
            connector(.post, "/connector/concerns/:reference", moveConcern),
        ]
    }

    // MARK: - Start one near you

    @Sendable private func startForm(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        var answers = AskToStart.Answers()
        answers.formKey = actions.newFormKey()
        return personal(StartPage(frame: try frame(for: visit), answers: answers).body)
    }

    @Sendable private func start(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            var answers = AskToStart.Answers()
            answers.name = form["name"] ?? ""
            answers.contact = form["contact"] ?? ""
            answers.place = form["place"] ?? ""
            answers.words = form["words"] ?? ""
            answers.formKey = form["form_key"] ?? ""
            var page = StartPage(frame: try frame(for: visit), answers: answers)
            do throws(HubError) {
                try actions.everyone.start(answers, from: PeerNetwork.name(of: visit.request.peer))
            } catch .problems(let problems) {
                page.problems = FormProblems(problems)
                return personal(page.body, status: .unprocessableContent)
            } catch .tooOften(let seconds) {
                page.isTooOften = true
                return tooOften(page.body, seconds)
            }
            return personal(
                MessageTakenPage(
                    frame: try frame(for: visit), title: "Thank you for asking",
                    words: ["The connector for the region answers you, mostly within a week."]
                ).body)
        }
    }

    // MARK: - Worried about someone?

    @Sendable private func worriedForm(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        var answers = TellConcern.Answers()
        answers.formKey = actions.newFormKey()
        return personal(WorriedPage(frame: try paperFrame(for: visit, seal: true), answers: answers).body)
    }

    @Sendable private func worried(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            var answers = TellConcern.Answers()
            answers.whom = form["whom"] ?? ""
            answers.words = form["words"] ?? ""
            answers.teller = form["teller"] ?? ""
            answers.contact = form["contact"] ?? ""
            answers.formKey = form["form_key"] ?? ""
            var page = WorriedPage(frame: try paperFrame(for: visit, seal: true), answers: answers)
            do throws(HubError) {
                try actions.everyone.tell(answers, from: PeerNetwork.name(of: visit.request.peer))
            } catch .problems(let problems) {
                page.problems = FormProblems(problems)
                return personal(page.body, status: .unprocessableContent)
            } catch .tooOften(let seconds) {
                page.isTooOften = true
                return tooOften(page.body, seconds)
            }
            return personal(
                MessageTakenPage(
                    frame: try paperFrame(for: visit, seal: true), title: ConcernWords.thanks,
                    words: [ConcernWords.next]
                ).body)
        }
    }

    private func tooOften(_ page: Markup, _ seconds: Int) -> Response {
        var response = personal(page, status: .tooManyRequests)
        response.headers[.retryAfter] = String(seconds)
        return response
    }

    // MARK: - For connectors

    @Sendable private func enquiries(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let frame = try frame(for: visit)
        let list = try actions.everyone.enquiries(as: .connector(connector))
        return personal(EnquiriesPage(frame: frame, enquiries: list, zone: frame.community.zone).body)
    }

    @Sendable private func answerEnquiry(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try actions.everyone.answered(Reference(parameters["reference"]), as: .connector(connector))
        return back(to: MessageLinks.enquiries)
    }

    @Sendable private func concerns(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let frame = try frame(for: visit)
        let list = try actions.everyone.concerns(as: .connector(connector))
        return personal(ConcernsPage(frame: frame, concerns: list, zone: frame.community.zone).body)
    }

    @Sendable private func moveConcern(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let (viewer, reference) = (Viewer.connector(connector), Reference(parameters["reference"]))
        return try withForm(of: visit) { form throws(HubError) in
            let done = form["done"] ?? form["done_\(reference)"] ?? ""
            do throws(HubError) {
                guard let state = ConcernState(rawValue: form["state"] ?? "") else {
                    throw .problems([Problem(field: "done", kind: .notAChoice)])
                }
                try actions.everyone.move(reference, to: state, done: done, as: viewer)
            } catch .problems(let problems) {
                let frame = try frame(for: visit)
                let page = ConcernsPage(
                    frame: frame, concerns: try actions.everyone.concerns(as: viewer), zone: frame.community.zone,
                    refused: (reference, done, FormProblems(problems)))
                return personal(page.body, status: .unprocessableContent)
            }
            return back(to: MessageLinks.concerns)
        }
    }
}
