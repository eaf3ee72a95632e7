/// A part of a message, or the whole of it: what it is, how it is encoded, and its bytes (RFC 2045, 2046).
struct MIMEPart {
    let fields: [HeaderField]
    /// Without a line end after its last line.
    let body: [UInt8]

    /// Text that is read in the mail itself.
    static func text(_ text: String, subtype: String) -> MIMEPart {
        MIMEPart(
            fields: [
                HeaderField("Content-Type", ["text/\(subtype);", "charset=utf-8"]),
                HeaderField("Content-Transfer-Encoding", ["quoted-printable"]),
            ],
            body: QuotedPrintable.body(text))
    }

    /// A file that comes with the mail.
    static func attachment(_ file: MailAttachment) -> MIMEPart {
        MIMEPart(
            fields: [
                HeaderField("Content-Type", file.mediaType.words),
                HeaderField("Content-Transfer-Encoding", ["base64"]),
                HeaderField("Content-Disposition", ["attachment;"] + FileNameParameter.words(file.fileName)),
            ],
            body: Base64.body(file.bytes))
    }

    /// Several parts in one.
    ///
    /// The boundary begins with `=_`, which neither quoted-printable nor base64 can hold; it must differ from those of
    /// the parts inside.
    static func multipart(_ subtype: String, _ parts: [MIMEPart], boundary: String) -> MIMEPart {
        let delimiter = Array("--\(boundary)".utf8)
        var body: [UInt8] = []
        for part in parts {
            body += delimiter + [UInt8].lineEnd + part.bytes + [UInt8].lineEnd
        }
        body += delimiter + "--".utf8
        return MIMEPart(
            fields: [HeaderField("Content-Type", ["multipart/\(subtype);", "boundary=\"\(boundary)\""])], body: body)
    }

    var bytes: [UInt8] { Array(fields.map(\.bytes).joined()) + [UInt8].lineEnd + body }
}
