/// The immutable bytes of a page or a feed, plain and gzip, with the validators that save sending them again.
///
/// - SeeAlso: RFC 9110 §8.8, §13
public struct Representation: Sendable {
    public let body: Body
    public let gzip: Body?
    public let mediaType: MediaType
    /// A strong tag of the plain bytes; the gzip form has a tag of its own.
    public let entityTag: EntityTag
    public let lastModified: HTTPDate?
    public let cacheControl: String
    public let disposition: ContentDisposition?

    /// A representation; a gzip form that is not smaller than the plain one is dropped.
    public init(
        bytes: [UInt8], gzip: [UInt8]? = nil, mediaType: MediaType, entityTag: EntityTag,
        lastModified: HTTPDate? = nil, cacheControl: String = "no-cache", disposition: ContentDisposition? = nil
    ) {
        body = Body(bytes)
        self.gzip = gzip.flatMap { $0.count < bytes.count ? Body($0) : nil }
        self.mediaType = mediaType
        self.entityTag = entityTag
        self.lastModified = lastModified
        self.cacheControl = cacheControl
        self.disposition = disposition
    }

    /// Answers GET and HEAD: 200 with the form the client prefers, or 304 if it has this version already.
    public func respond(to request: Request) -> Response {
        let packed = ContentEncoding(accepting: request.headers.combined(.acceptEncoding)) == .gzip ? gzip : nil
        let tag = packed == nil ? entityTag : entityTag.gzipped
        var headers: Headers = [.entityTag: tag.headerValue, .cacheControl: cacheControl]
        if gzip != nil { headers[.vary] = "Accept-Encoding" }
        if let lastModified { headers[.lastModified] = lastModified.text }
        if let known = knownTag(request, preferring: tag) {
            headers[.entityTag] = known.headerValue
            return Response(.notModified, headers: headers)
        }
        headers[.contentType] = mediaType.rawValue
        if packed != nil { headers[.contentEncoding] = "gzip" }
        if let disposition { headers[.contentDisposition] = disposition.headerValue }
        return Response(.ok, headers: headers, body: packed ?? body)
    }

    /// The tag of the form that the client has, if it has this version.
    ///
    /// `If-Modified-Since` counts only without `If-None-Match` (RFC 9110 §13.2.2).
    private func knownTag(_ request: Request, preferring tag: EntityTag) -> EntityTag? {
        if let field = request.headers.combined(.ifNoneMatch) {
            switch EntityTagList(field) {
            case nil: return nil
            case .any: return tag
            case .tags(let tags):
                let forms = gzip == nil ? [entityTag] : [tag, entityTag, entityTag.gzipped]
                return forms.first { form in tags.contains { $0.weaklyMatches(form) } }
            }
        }
        guard let lastModified, let since = request.headers[.ifModifiedSince].flatMap({ HTTPDate($0) }) else {
            return nil
        }
        return lastModified <= since ? tag : nil
    }
}
