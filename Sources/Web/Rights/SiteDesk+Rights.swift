import Domain
import HTML
import HTTP
import Wording

extension SiteDesk {
    /// What people may ask of us: their record, their answers, to be forgotten.
    var rightsRoutes: [HTTP.Route] {
        guard let rights = actions.rights else { return [] }
        return [
            connector(.get, "/connector/rights") { visit, connector, _ throws(HubError) in
                try rightsPage(visit, connector, rights)
            },
            connector(.get, "/connector/rights/person") { visit, _, _ throws(HubError) in
                let word = visit.request.query["member"]?.trimmed ?? ""
                return back(to: word.isEmpty ? RightsPage.link : PersonRightsPage.link(Reference(word.uppercased())))
            },
            connector(.get, "/connector/rights/person/:reference") { visit, connector, parameters throws(HubError) in
                let person = try rights.person(connector, Reference(parameters["reference"]))
                return personal(PersonRightsPage(frame: try frame(for: visit), person: person).body)
            },
            connector(.post, "/connector/rights/person/:reference/forget") {
                visit, connector, parameters throws(HubError) in
                let reference = Reference(parameters["reference"])
                return try forget(visit, back: PersonRightsPage.link(reference)) { looked, seen throws(HubError) in
                    try rights.erase(connector, reference, looked, seen)
                }
            },
            connector(.post, "/connector/rights/person/:reference/consent") {
                visit, connector, parameters throws(HubError) in
                try changeConsent(visit, connector, Reference(parameters["reference"]), rights)
            },
            connector(.get, "/connector/rights/outsider") { visit, _, _ throws(HubError) in
                let word = visit.request.query["reference"]?.trimmed ?? ""
                return back(
                    to: word.isEmpty ? RightsPage.link : OutsiderRightsPage.link(Reference(word.uppercased())))
            },
            connector(.get, "/connector/rights/outsider/:reference") { visit, connector, parameters throws(HubError) in
                let outsider = try rights.outsider(connector, Reference(parameters["reference"]))
                return personal(OutsiderRightsPage(frame: try frame(for: visit), rights: outsider).body)
            },
            connector(.post, "/connector/rights/outsider/:reference/forget") {
                visit, connector, parameters throws(HubError) in
                let reference = Reference(parameters["reference"])
                return try forget(visit, back: OutsiderRightsPage.link(reference)) { looked, seen throws(HubError) in
                    try rights.eraseOutsider(connector, reference, looked, seen)
                }
            },
            connector(.post, "/connector/rights/requests") { visit, connector, _ throws(HubError) in
                try noteRequest(visit, connector, rights)
            },
            connector(.post, "/connector/rights/requests/:reference") { visit, connector, parameters throws(HubError) in
                try withForm(of: visit) { form throws(HubError) in
                    guard let outcome = form["outcome"].flatMap(DataRequestOutcome.init(rawValue:)) else {
                        return errorPage(.badRequest, for: visit.request)
                    }
                    try rights.close(connector, Reference(parameters["reference"]), outcome)
                    return back(to: RightsPage.link)
                }
            },
            connector(.post, "/connector/rights/mail") { visit, connector, _ throws(HubError) in
                try withForm(of: visit) { form throws(HubError) in
                    switch form["step"] {
                    case "hold": try rights.holdMail(connector)
                    case "release": try rights.releaseMail(connector, false)
                    case "drop": try rights.releaseMail(connector, true)
                    default: return errorPage(.badRequest, for: visit.request)
                    }
                    return back(to: RightsPage.link)
                }
            },
        ]
    }

    private func rightsPage(
        _ visit: Visit, _ connector: Identifier<Connector>, _ rights: RightsActions, problem: String? = nil
    ) throws(HubError) -> Response {
        let page = RightsPage(
            frame: try frame(for: visit), desk: try rights.desk(connector), today: actions.today(), problem: problem)
        return personal(page.body, status: problem == nil ? .ok : .unprocessableContent)
    }

    /// The second press: only who ticked that they looked at it is taken at their word.
    private func forget(
        _ visit: Visit, back page: Link, _ erase: (_ looked: Set<Int>, _ seen: String) throws(HubError) -> Void
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            guard form["sure"] == "yes" else { return back(to: page) }
            let ticked = form.items.filter { $0.value == "yes" && $0.name.hasPrefix("also-") }
            let looked = Set(ticked.compactMap { Int($0.name.dropFirst("also-".count)) })
            try erase(looked, form["seen"] ?? "")
            return back(to: RightsPage.link)
        }
    }

    private func changeConsent(
        _ visit: Visit, _ connector: Identifier<Connector>, _ reference: Reference, _ rights: RightsActions
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            guard let purpose = form["purpose"].flatMap(ConsentPurpose.init(rawValue:)),
                let answer = form["answer"].flatMap(ConsentState.init(rawValue:))
            else { return errorPage(.badRequest, for: visit.request) }
            try rights.consent(connector, reference, purpose, answer, .spoken)
            return back(to: PersonRightsPage.link(reference))
        }
    }

    private func noteRequest(
        _ visit: Visit, _ connector: Identifier<Connector>, _ rights: RightsActions
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            guard let kind = form["kind"].flatMap(DataRequestKind.init(rawValue:)) else {
                return try rightsPage(visit, connector, rights, problem: "Choose what they ask for.")
            }
            let member = form["about"]?.trimmed ?? ""
            do throws(HubError) {
                try rights.ask(
                    connector, kind, member.isEmpty ? nil : Reference(member.uppercased()), form["note"]?.trimmed ?? "")
            } catch .notFound(let name) {
                return try rightsPage(visit, connector, rights, problem: "We know nobody called \(name).")
            }
            return back(to: RightsPage.link)
        }
    }
}
