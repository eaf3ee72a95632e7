import CZlib

/// Packs bytes into one gzip member, the same bytes always into the same member.
///
/// No time and no system stand in the header, so that an entity tag stays good.
/// - Parameters:
///   - bytes: Less than 4 GiB, since zlib counts in 32 bits.
///   - level: How hard to look for what repeats.
/// - Returns: A whole gzip file.
/// - SeeAlso: RFC 1952.
public func compress(_ bytes: [UInt8], level: Level = .smallest) -> [UInt8] {
    // zlib remembers where its stream stands, so it needs a fixed place.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    let begun = czlib_begin_deflate(stream, level.rawValue)
    precondition(begun == Z_OK, "out of memory")
    defer { deflateEnd(stream) }

    let bound = Int(deflateBound(stream, UInt(bytes.count)))
    var packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
        bytes.withUnsafeBufferPointer { input in
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = UInt32(input.count)
            stream.pointee.next_out = buffer.baseAddress
            stream.pointee.avail_out = UInt32(bound)
            let status = deflate(stream, Z_FINISH)
            precondition(status == Z_STREAM_END, "the bound holds the whole result")
        }
        count = Int(stream.pointee.total_out)
    }
    packed[systemByte] = unknownSystem
    return packed
}

/// RFC 1952 section 2.3: OS is byte 9 of the header; 255 says unknown.
private let systemByte = 9
private let unknownSystem: UInt8 = 255
