import HTTP

/// One request on its way in and its response on its way out.
///
/// Not `Sendable`: the library handles one connection on one thread.
final class Exchange {
    /// What the next call of the library brings.
    enum Step {
        case head
        case body(AdmittedHead)
        /// A body that is too long is read and thrown away, so that the sender lives to see the answer.
        case excess
        case answered
    }

    /// Empty, and so refused, if it is not UTF-8.
    let rawTarget: String
    /// Where the target stands in the library's memory, which keeps it until the request is answered.
    let targetPlace: UnsafeRawBufferPointer
    let startedAt = ContinuousClock.now
    var step = Step.head
    var method = Method(rawValue: "")
    var headers = Headers()
    var body: [UInt8] = []
    var received = 0
    /// What was answered, for the log.
    var status: Status?
    var bytesSent = 0
    /// Whether `stop` waits for it.
    var isCounted = false

    init(target: UnsafePointer<CChar>) {
        var count = 0
        while target[count] != 0 { count += 1 }
        targetPlace = UnsafeRawBufferPointer(start: target, count: count)
        rawTarget = String(validating: targetPlace, as: UTF8.self) ?? ""
    }
}

/// What the log gets to know of a request: no query, no name, no address.
package struct AccessRecord: Sendable {
    package let method: String
    package let path: String
    package let status: Int
    /// Of the body.
    package let bytes: Int
    package let milliseconds: Double
}
