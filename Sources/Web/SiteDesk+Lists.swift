import Domain
import HTML
import HTTP
import Hub

extension SiteDesk {
    /// Bringing in lists of members and groups.
    var listRoutes: [HTTP.Route] {
        [
            connector(.get, "/connector/import", lists),
            proven(.post, "/connector/import", previewList),
            proven(.post, "/connector/import/store", storeList),
            connector(.post, "/connector/import/:run/undo", undoList),
            connector(.post, "/connector/import/:run/:row/answer", answerList),
        ]
    }

    @Sendable private func lists(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let isProved = if let session = visit.session { try actions.step.isProved(session) } else { false }
        let overview = try actions.lists.overview(connector)
        return personal(ListsPage(frame: try frame(for: visit), overview: overview, isProved: isProved).body)
    }

    @Sendable private func previewList(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let form: MultipartForm
        do throws(FormError) { form = try visit.request.multipartForm() } catch {
            return errorPage(error == .tooManyFields ? .contentTooLarge : .unsupportedMediaType, for: visit.request)
        }
        guard let kind = form["kind"].flatMap({ ListKind(rawValue: $0.text) }), let list = form["list"] else {
            return errorPage(.badRequest, for: visit.request)
        }
        let file = ListFile(name: list.fileName ?? "list", bytes: list.bytes)
        let (preview, key) = try actions.lists.preview(connector, kind, file)
        return personal(ListPreviewPage(frame: try frame(for: visit), preview: preview, key: key).body)
    }

    @Sendable private func storeList(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            _ = try actions.lists.store(connector, form["key"] ?? "")
            return backToLists
        }
    }

    @Sendable private func undoList(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try actions.lists.undo(connector, Reference(parameters["run"]))
        return backToLists
    }

    @Sendable private func answerList(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            // `merge M004` is a button of its own, `merge` one beside a field.
            let words = (form["decision"] ?? "").split(separator: " ", maxSplits: 1).map(String.init)
            let mate = words.count > 1 ? words[1] : form["with"]?.trimmed.uppercased() ?? ""
            let decisions: [String: ImportDecision] = [
                "create": .create, "merge": .merge(Reference(mate.uppercased())), "split": .split, "skip": .skip,
            ]
            guard let row = Int(parameters["row"]), let decision = words.first.flatMap({ decisions[$0] }) else {
                return errorPage(.badRequest, for: visit.request)
            }
            var changes: [String: String] = [:]
            for field in ["when", "first-date", "where"] {
                if let words = form[field]?.trimmed, !words.isEmpty { changes[field] = words }
            }
            try actions.lists.answer(connector, Reference(parameters["run"]), row, decision, changes)
            return backToLists
        }
    }

    private var backToLists: Response {
        SecurityHeaders.personalPage.applied(to: .redirect(to: ConnectorLinks.lists.url))
    }
}
