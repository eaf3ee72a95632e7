import ICalendar

/// Whatever the bytes are, reading ends; and what was read and written again is read as the same, and written as the
/// same.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAndWrite(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    let stream = CalendarStream(input)
    let written = stream.serialized()
    let again = CalendarStream(written)
    precondition(again.components == stream.components, "read again, it is another calendar")
    precondition(again.serialized() == written, "written again, it is other bytes")
    // Checking reads every value, wrong as it may be.
    _ = CalendarCheck(isPublished: true).problems(in: input).map(\.description)
    return 0
}
