/// Hands over the bytes in one piece, copied only where they are not in one piece already.
func withBuffer<Result>(
    of bytes: some Sequence<UInt8>, _ body: (UnsafeRawBufferPointer) -> Result
) -> Result {
    let inPlace = bytes.withContiguousStorageIfAvailable { body(UnsafeRawBufferPointer($0)) }
    return inPlace ?? Array(bytes).withUnsafeBytes(body)
}
