import CMicroHTTPD
import Dispatch
import Glibc
package import HTTP
import Synchronization

/// An HTTP/1.1 server: hands each request that holds to one function and sends what it answers.
///
/// Requests that two readers could understand differently, that are too long, or that come too slowly never reach
/// the function (RFC 9112 §11).
package final class Server: Sendable {
    /// Answers a request, on a thread of the server; several run at once.
    package typealias Handler = @Sendable (Request) -> Response

    private let engine: Engine
    private let running = Mutex<Running?>(nil)

    /// What there is between start and stop.
    ///
    /// `Sendable` is unchecked because of the daemon's pointer: the library's functions on a daemon may be called from
    /// any thread, and the mutex lets only one stop it.
    private struct Running: @unchecked Sendable {
        let daemon: OpaquePointer
        let port: UInt16
        let watch: any DispatchSourceTimer
    }

    /// A server that does not listen yet.
    ///
    /// `onAccess` is called after each response, on a thread of the server.
    package init(
        _ configuration: Configuration = Configuration(), onAccess: (@Sendable (AccessRecord) -> Void)? = nil,
        handler: @escaping Handler
    ) {
        engine = Engine(configuration, handler: handler, onAccess: onAccess)
    }

    deinit { stop() }

    /// The port it listens on; 0 if it does not.
    package var port: UInt16 { running.withLock { $0?.port ?? 0 } }

    /// Listens and answers until `stop`.
    ///
    /// From here on the process ignores SIGPIPE: a reader who leaves must not end it.
    package func start() throws(ServerError) {
        signal(SIGPIPE, SIG_IGN)
        try running.withLock { running throws(ServerError) in
            guard running == nil else { throw .alreadyStarted }
            let configuration = engine.configuration
            let socket = try ListeningSocket(address: configuration.address, port: configuration.port)
            let settings = mhd_settings(
                listening_socket: socket.descriptor,
                threads: UInt32(clamping: max(configuration.threads, 1)),
                connections: UInt32(clamping: max(configuration.connectionLimit, configuration.threads)),
                idle_timeout: UInt32(clamping: configuration.idleTimeout),
                memory_per_connection: configuration.targetLimit + configuration.headerLimit + 16 << 10)
            engine.isStopping.store(false, ordering: .relaxed)
            guard let daemon = mhd_start(settings, engine.callbacks) else {
                let reason = errno
                close(socket.descriptor)
                throw .system(reason)
            }
            running = Running(daemon: daemon, port: socket.port, watch: engine.watch())
        }
    }

    /// Takes no more connections, waits for the requests that are being answered, and closes the rest.
    ///
    /// The wait ends after the configuration's patience, but a handler that runs is never cut off.
    package func stop() {
        let stopped = running.withLock { running in
            defer { running = nil }
            return running
        }
        guard let stopped else { return }
        engine.isStopping.store(true, ordering: .relaxed)
        let socket = MHD_quiesce_daemon(stopped.daemon)
        _ = engine.inFlight.wait(timeout: .now() + engine.configuration.stopPatience.dispatched)
        stopped.watch.cancel()
        MHD_stop_daemon(stopped.daemon)
        if socket >= 0 { close(socket) }
    }
}

extension Engine {
    /// Looks after slow connections, several times within the shortest of their deadlines.
    fileprivate func watch() -> any DispatchSourceTimer {
        let shortest = min(configuration.headDeadline, configuration.bodyGrace, .seconds(4))
        let interval = max(shortest / 4, .milliseconds(10)).dispatched
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "slow connections"))
        timer.schedule(deadline: .now() + interval, repeating: interval)
        timer.setEventHandler { [connections] in connections.shutSlowOnes(at: .now) }
        timer.resume()
        return timer
    }
}

extension Duration {
    fileprivate var dispatched: DispatchTimeInterval { .milliseconds(Int(self / .milliseconds(1))) }
}
