import CZlib

/// Unpacks gzip, also of several members one after the other.
///
/// - Parameters:
///   - bytes: Less than 4 GiB, since zlib counts in 32 bits.
///   - limit: The result is at most this long, in bytes; a small file can unpack to a thousand times its size.
/// - Returns: What had been packed.
/// - Throws: `.tooLong` as soon as the limit is passed, `.damaged`, `.incomplete`.
/// - SeeAlso: RFC 1952.
public func decompress(_ bytes: [UInt8], limit: Int) throws(GzipError) -> [UInt8] {
    // zlib remembers where its stream stands, so it needs a fixed place.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard czlib_begin_inflate(stream) == Z_OK else { throw .outOfMemory }
    defer { inflateEnd(stream) }

    var bytes = bytes
    var plain: [UInt8] = []
    var error: GzipError?
    bytes.withUnsafeMutableBufferPointer { input in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(input.count)
        error = inflateAll(stream, into: &plain, limit: limit)
    }
    if let error { throw error }
    return plain
}

private func inflateAll(_ stream: UnsafeMutablePointer<z_stream>, into plain: inout [UInt8], limit: Int) -> GzipError? {
    var portion = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
        let status = portion.withUnsafeMutableBufferPointer { output in
            stream.pointee.next_out = output.baseAddress
            stream.pointee.avail_out = UInt32(output.count)
            return inflate(stream, Z_NO_FLUSH)
        }
        let count = portion.count - Int(stream.pointee.avail_out)
        guard count <= limit - plain.count else { return .tooLong(limit: limit) }
        plain += portion.prefix(count)
        switch status {
        case Z_STREAM_END where stream.pointee.avail_in == 0: return nil
        case Z_STREAM_END: inflateReset(stream)
        case Z_OK: continue
        case Z_BUF_ERROR: return .incomplete
        case Z_MEM_ERROR: return .outOfMemory
        default: return .damaged
        }
    }
}
