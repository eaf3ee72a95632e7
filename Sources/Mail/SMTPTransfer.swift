import CCurl

/// One mail on its way: what is still to be read of it, and what was said meanwhile.
struct SMTPTransfer {
    /// Valid only while libcurl performs the transfer.
    private var rest: UnsafeRawBufferPointer
    private(set) var transcript = SMTPTranscript()

    init(of message: UnsafeRawBufferPointer) {
        rest = message
    }

    /// Copies the next bytes of the mail; 0 at its end.
    private mutating func read(into space: UnsafeMutableRawBufferPointer) -> Int {
        let piece = rest.prefix(space.count)
        space.copyBytes(from: piece)
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
        return piece.count
    }

    /// libcurl asks for the mail through this; its user data is a pointer to the transfer.
    static let readCallback: curl_read_callback = { buffer, size, count, transfer in
        guard let transfer = transfer?.assumingMemoryBound(to: SMTPTransfer.self) else {
            return Int(CURL_READFUNC_ABORT)
        }
        return transfer.pointee.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }

    /// libcurl tells what is said through this; its user data is a pointer to the transfer.
    static let debugCallback: curl_debug_callback = { _, kind, text, count, transfer in
        guard let transfer = transfer?.assumingMemoryBound(to: SMTPTransfer.self) else { return 0 }
        let line = UnsafeRawBufferPointer(start: text, count: count)
        switch kind {
        case CURLINFO_HEADER_OUT: transfer.pointee.transcript.say(line)
        case CURLINFO_HEADER_IN: transfer.pointee.transcript.hear(line)
        default: break
        }
        return 0
    }
}
