import CMicroHTTPD
import Glibc

/// The library calls C functions with a context pointer; each leads to one method of the engine.
extension Engine {
    /// The callbacks of this engine, which must outlive the daemon they are given to.
    var callbacks: mhd_callbacks {
        mhd_callbacks(
            accept: { context, address, _ in
                let network = SocketAddress(address).flatMap { Network($0) }
                return Engine.at(context)?.connections.admits(network) == true ? .YES : .NO
            },
            connection: { context, pointer, slot, code in
                guard let pointer, let slot, let engine = Engine.at(context) else { return }
                if code == .CONNECTION_NOTIFY_STARTED {
                    slot.pointee = engine.opened(pointer)
                } else if let connection = slot.pointee {
                    engine.connections.remove(Unmanaged<Connection>.fromOpaque(connection).takeRetainedValue())
                    slot.pointee = nil
                }
            },
            target: { _, target, _ in
                target.map { Unmanaged.passRetained(Exchange(target: $0)).toOpaque() }
            },
            request: { context, pointer, _, method, version, data, size, slot in
                guard let engine = Engine.at(context), let pointer, let method, let size,
                    let exchange = Exchange.at(slot?.pointee),
                    let connection = Connection.at(mhd_socket_context(pointer))
                else { return .NO }
                let link = Link(pointer: pointer, peer: connection.peer)
                if case .head = exchange.step {
                    connection.awaitBody()
                    let head = Head(pointer, exchange: exchange, method: method, version: version)
                    return engine.begin(exchange, head, on: link)
                }
                guard size.pointee > 0 else {
                    connection.answer()
                    return engine.answer(exchange, on: link)
                }
                let piece = UnsafeRawBufferPointer(start: data, count: size.pointee)
                size.pointee = 0
                connection.receive(piece.count)
                return engine.receive(piece, exchange)
            },
            completed: { context, pointer, slot, _ in
                guard let engine = Engine.at(context), let pointer, let slot, let exchange = slot.pointee else {
                    return
                }
                slot.pointee = nil
                Connection.at(mhd_socket_context(pointer))?.awaitHead(allowance: engine.nextHeadAllowance)
                engine.complete(Unmanaged<Exchange>.fromOpaque(exchange).takeRetainedValue())
            },
            context: Unmanaged.passUnretained(self).toOpaque())
    }

    private func opened(_ pointer: OpaquePointer) -> UnsafeMutableRawPointer {
        let connection = Connection(
            socket: mhd_socket(pointer), address: SocketAddress(mhd_peer(pointer)),
            allowance: configuration.headDeadline)
        connections.add(connection)
        return Unmanaged.passRetained(connection).toOpaque()
    }

    /// A connection that is kept may first be idle; the head that follows cannot be told from that.
    private var nextHeadAllowance: Duration { .seconds(configuration.idleTimeout) + configuration.headDeadline }

    private static func at(_ context: UnsafeMutableRawPointer?) -> Engine? {
        context.map { Unmanaged<Engine>.fromOpaque($0).takeUnretainedValue() }
    }
}

extension Exchange {
    fileprivate static func at(_ pointer: UnsafeMutableRawPointer?) -> Exchange? {
        pointer.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
    }
}

extension Connection {
    fileprivate static func at(_ pointer: UnsafeMutableRawPointer?) -> Connection? {
        pointer.map { Unmanaged<Connection>.fromOpaque($0).takeUnretainedValue() }
    }
}
