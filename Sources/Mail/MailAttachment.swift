/// A file that comes with a mail.
public struct MailAttachment: Sendable, Hashable {
    public let fileName: String
    public let bytes: [UInt8]
    let mediaType: MediaType

    /// A file under the name it will be saved by: at most 255 octets in any script, and not a path.
    ///
    /// The media type has its parameters with it, for instance `text/calendar; charset=utf-8; method=PUBLISH`. The bytes
    /// arrive as they are, whatever their line ends.
    public init(fileName: String, mediaType: String, bytes: [UInt8]) throws(MailError) {
        let isPath = fileName.utf8.contains(UInt8(ascii: "/")) || fileName.utf8.contains(UInt8(ascii: "\\"))
        guard (1...255).contains(fileName.utf8.count), !isPath, !fileName.hasControl else { throw .malformedFileName }
        self.fileName = fileName
        self.mediaType = try MediaType(mediaType)
        self.bytes = bytes
    }
}
