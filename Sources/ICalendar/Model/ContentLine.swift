/// Where the parts of one content line stand in a text: `NAME;PARAMETERS:VALUE`.
///
/// Offsets are 32 bits wide, which `ReadingLimits.bytes` makes sure of, so that a property takes 32 bytes.
/// - SeeAlso: RFC 5545 §3.1
struct ContentLine: Sendable {
    let start: Int32
    /// Where the first `;`, or else the `:`, stands.
    let nameEnd: Int32
    /// What follows the `:`.
    let valueStart: Int32
    let end: Int32
    /// The line in the file that was read, from 1; 0 if it was not read.
    let number: Int32

    var whole: Range<Int> { Int(start)..<Int(end) }
    var name: Range<Int> { Int(start)..<Int(nameEnd) }
    /// Each parameter with the `;` before it.
    var parameters: Range<Int> { Int(nameEnd)..<Int(valueStart) - 1 }
    var value: Range<Int> { Int(valueStart)..<Int(end) }
}
