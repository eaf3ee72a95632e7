import CMicroHTTPD
import Dispatch
import HTTP
import Synchronization

/// What the library's callbacks lead to: from the head of a request to the response that is queued.
final class Engine: Sendable {
    let configuration: Configuration
    let connections: Connections
    /// The requests that `stop` waits for.
    let inFlight = DispatchGroup()
    /// From the beginning of `stop` every response closes its connection.
    let isStopping = Atomic(false)
    private let handler: Server.Handler
    private let onAccess: (@Sendable (AccessRecord) -> Void)?

    /// Of a body that is too long, so many times the limit is read before the connection is cut.
    private static let patienceWithExcess = 8

    init(
        _ configuration: Configuration, handler: @escaping Server.Handler,
        onAccess: (@Sendable (AccessRecord) -> Void)?
    ) {
        self.configuration = configuration
        self.handler = handler
        self.onAccess = onAccess
        connections = Connections(configuration)
    }

    // MARK: - Steps of a request, in order

    /// The head is there.
    ///
    /// An answer now would end the connection, so only refusals are given here.
    func begin(_ exchange: Exchange, _ head: Head, on link: Link) -> MHD_Result {
        exchange.method = head.method
        exchange.headers = head.headers
        do throws(Refusal) {
            let admitted = try AdmittedHead(head, limits: configuration)
            try awaitBody(of: exchange, admitted)
        } catch {
            return refuse(error, exchange, on: link, closing: true)
        }
        inFlight.enter()
        exchange.isCounted = true
        return .YES
    }

    private func awaitBody(of exchange: Exchange, _ head: AdmittedHead) throws(Refusal) {
        let limit = configuration.bodyLimit
        guard let length = head.bodyLength, length > limit else {
            exchange.step = .body(head)
            exchange.body.reserveCapacity(head.bodyLength ?? 0)
            return
        }
        let isAsking = exchange.headers["Expect"] != nil
        guard !isAsking, length / Self.patienceWithExcess <= limit else { throw .contentTooLarge }
        exchange.step = .excess
    }

    /// A piece of the body.
    func receive(_ piece: UnsafeRawBufferPointer, _ exchange: Exchange) -> MHD_Result {
        let limit = configuration.bodyLimit
        exchange.received += piece.count
        if exchange.received > limit {
            exchange.step = .excess
            exchange.body = []
        }
        if case .body = exchange.step { exchange.body.append(contentsOf: piece) }
        return exchange.received / Self.patienceWithExcess <= limit ? .YES : .NO
    }

    /// The request is whole.
    func answer(_ exchange: Exchange, on link: Link) -> MHD_Result {
        switch exchange.step {
        case .head, .answered: return .YES
        case .excess: return refuse(.contentTooLarge, exchange, on: link, closing: false)
        case .body(let head):
            let request = Request(
                method: exchange.method, target: head.target, headers: exchange.headers, body: exchange.body,
                peer: link.peer, isSecure: configuration.isSecure)
            return send(handler(request), exchange, on: link, closing: isStopping.load(ordering: .relaxed))
        }
    }

    private func refuse(_ refusal: Refusal, _ exchange: Exchange, on link: Link, closing: Bool) -> MHD_Result {
        let response = SecurityHeaders.publicPage.applied(to: .text(refusal.sentence, status: refusal.status))
        return send(response, exchange, on: link, closing: closing || isStopping.load(ordering: .relaxed))
    }

    private func send(_ response: Response, _ exchange: Exchange, on link: Link, closing: Bool) -> MHD_Result {
        exchange.step = .answered
        exchange.status = response.status
        exchange.bytesSent = exchange.method == .head || response.status.forbidsContent ? 0 : response.body.count
        return link.send(response, closing: closing)
    }

    /// The response is sent, or the connection is gone.
    func complete(_ exchange: Exchange) {
        if exchange.isCounted { inFlight.leave() }
        guard let onAccess, let status = exchange.status else { return }
        onAccess(
            AccessRecord(
                method: exchange.method.rawValue,
                path: String(Substring(exchange.rawTarget.utf8.prefix { $0 != UInt8(ascii: "?") })),
                status: status.code, bytes: exchange.bytesSent,
                milliseconds: exchange.startedAt.duration(to: .now) / .milliseconds(1)))
    }
}
