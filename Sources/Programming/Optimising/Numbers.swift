/// Numbers in a row outside Swift's arrays: bounds are checked in a debug build, and cost nothing in a release build.
///
/// Whoever makes one frees it.
struct Numbers<Element: BitwiseCopyable> {
    private let buffer: UnsafeMutableBufferPointer<Element>

    init(_ count: Int, of value: Element) {
        buffer = .allocate(capacity: count)
        buffer.initialize(repeating: value)
    }

    init(_ values: [Element]) {
        buffer = .allocate(capacity: values.count)
        _ = buffer.initialize(from: values)
    }

    var count: Int { buffer.count }

    @inline(__always)
    subscript(place: Int) -> Element {
        get { buffer[place] }
        nonmutating set { buffer[place] = newValue }
    }

    @inline(__always)
    subscript(place: Int32) -> Element {
        get { buffer[Int(place)] }
        nonmutating set { buffer[Int(place)] = newValue }
    }

    /// Takes over the values of another of the same length.
    func copy(_ other: Numbers) { _ = buffer.update(fromContentsOf: other.buffer) }

    var array: [Element] { Array(buffer) }

    func free() { buffer.deallocate() }
}
