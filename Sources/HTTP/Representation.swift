/// The immutable bytes of a page or a feed, plain and gzip, with the validators that save sending them again.
///
/// - SeeAlso: RFC 9110 §8.8, §13
public struct Representation: Sendable {
    public let mediaType: MediaType
    /// A strong tag of the plain bytes; the gzip form has a tag of its own.
    public let entityTag: EntityTag
    public let lastModified: HTTPDate?
    private let plain: Form
    private let packed: Form?

    public var body: Body { plain.body }
    public var gzip: Body? { packed?.body }

    /// One form of the bytes, with the fields of its answers: made once, sent many times.
    private struct Form: Sendable {
        let body: Body
        let tag: EntityTag
        /// Of 304 and of 200.
        let validators: Headers
        /// Of 200.
        let fields: Headers
    }

    /// A representation; a gzip form that is not smaller than the plain one is dropped.
    public init(
        bytes: [UInt8], gzip: [UInt8]? = nil, mediaType: MediaType, entityTag: EntityTag,
        lastModified: HTTPDate? = nil, cacheControl: String = "no-cache", disposition: ContentDisposition? = nil
    ) {
        let packed = gzip.flatMap { $0.count < bytes.count ? $0 : nil }
        self.mediaType = mediaType
        self.entityTag = entityTag
        self.lastModified = lastModified
        func form(_ bytes: [UInt8], _ tag: EntityTag, coding: String?) -> Form {
            var validators: Headers = [.entityTag: tag.headerValue, .cacheControl: cacheControl]
            if packed != nil { validators[.vary] = "Accept-Encoding" }
            if let lastModified { validators[.lastModified] = lastModified.text }
            var fields = validators
            fields[.contentType] = mediaType.rawValue
            if let coding { fields[.contentEncoding] = coding }
            if let disposition { fields[.contentDisposition] = disposition.headerValue }
            return Form(body: Body(bytes), tag: tag, validators: validators, fields: fields)
        }
        plain = form(bytes, entityTag, coding: nil)
        self.packed = packed.map { form($0, entityTag.gzipped, coding: "gzip") }
    }

    /// Answers GET and HEAD: 200 with the form the client prefers, or 304 if it has this version already.
    public func respond(to request: Request) -> Response {
        var form = plain
        if let packed, ContentEncoding(accepting: request.headers.combined(.acceptEncoding)) == .gzip { form = packed }
        if let known = knownForm(request, preferring: form) {
            return Response(.notModified, headers: known.validators)
        }
        return Response(.ok, headers: form.fields, body: form.body)
    }

    /// The form that the client has, if it has this version.
    ///
    /// `If-Modified-Since` counts only without `If-None-Match` (RFC 9110 §13.2.2).
    private func knownForm(_ request: Request, preferring preferred: Form) -> Form? {
        if let field = request.headers.combined(.ifNoneMatch) {
            switch EntityTagList(field) {
            case nil: return nil
            case .any: return preferred
            case .tags(let tags):
                return [preferred, plain, packed].first { form in
                    tags.contains { tag in form.map { tag.weaklyMatches($0.tag) } ?? false }
                } ?? nil
            }
        }
        guard let lastModified, let since = request.headers[.ifModifiedSince].flatMap({ HTTPDate($0) }) else {
            return nil
        }
        return lastModified <= since ? preferred : nil
    }
}
