/// The bytes of a response: immutable, at one place in memory for as long as someone holds them.
///
/// One body can be on its way to many readers at once without being copied.
///
/// `Sendable` is unchecked because of the pointer: the bytes behind it are written once, in `init`, and never again.
public final class Body: @unchecked Sendable {
    /// Valid while the body lives.
    public let buffer: UnsafeRawBufferPointer

    public static let empty = Body([])

    public init(_ bytes: some Collection<UInt8>) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        memory.copyBytes(from: bytes)
        buffer = UnsafeRawBufferPointer(memory)
    }

    public convenience init(_ text: String) { self.init(Array(text.utf8)) }

    deinit { buffer.deallocate() }

    public var count: Int { buffer.count }

    /// A copy of the bytes.
    public var bytes: [UInt8] { Array(buffer) }
}
