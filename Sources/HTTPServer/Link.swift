import CMicroHTTPD
import HTTP

/// The library's end of a connection, valid during one of its calls.
struct Link {
    let pointer: OpaquePointer
    let peer: String

    /// Queues a response; its body is not copied but kept until it is sent.
    func send(_ response: Response, closing: Bool) -> MHD_Result {
        let body = response.status.forbidsContent ? Body.empty : response.body
        guard
            let message = MHD_create_response_from_buffer_with_free_callback_cls(
                body.count, UnsafeMutableRawPointer(mutating: body.buffer.baseAddress),
                { body in if let body { Unmanaged<Body>.fromOpaque(body).release() } },
                Unmanaged.passRetained(body).toOpaque())
        else { return .NO }
        defer { MHD_destroy_response(message) }
        for field in response.headers.fields { MHD_add_response_header(message, field.name.text, field.value) }
        if closing { MHD_add_response_header(message, "Connection", "close") }
        return MHD_queue_response(pointer, UInt32(response.status.code), message)
    }
}
