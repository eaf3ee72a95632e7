import HTTP
import Testing

@Suite("Representations")
struct RepresentationTests {
    private let plain = Array("BEGIN:VCALENDAR and more".utf8)
    private let packed = Array("packed".utf8)

    private func feed(gzip: Bool = true) throws -> Representation {
        Representation(
            bytes: plain, gzip: gzip ? packed : nil, mediaType: .calendar, entityTag: try #require(EntityTag("v7")),
            lastModified: HTTPDate(seconds: 784_111_777), cacheControl: "public, max-age=900",
            disposition: .inline(fileName: "programme.ics"))
    }

    private func get(_ headers: Headers, method: Method = .get, gzip: Bool = true) throws -> Response {
        try feed(gzip: gzip).respond(to: try #require(Request(method, "/programme.ics", headers: headers)))
    }

    @Test func `the plain form carries everything a reader needs`() throws {
        let response = try get([:])
        #expect(response.status == .ok)
        #expect(response.body.bytes == plain)
        #expect(response.headers[.contentType] == "text/calendar; charset=utf-8")
        #expect(response.headers[.entityTag] == "\"v7\"")
        #expect(response.headers[.lastModified] == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(response.headers[.cacheControl] == "public, max-age=900")
        #expect(response.headers[.vary] == "Accept-Encoding")
        #expect(response.headers[.contentEncoding] == nil)
        #expect(response.headers[.contentDisposition] == "inline; filename=\"programme.ics\"")
    }

    @Test func `the gzip form has a tag of its own`() throws {
        let response = try get([.acceptEncoding: "gzip"])
        #expect(response.body.bytes == packed)
        #expect(response.headers[.contentEncoding] == "gzip")
        #expect(response.headers[.entityTag] != "\"v7\"")
        #expect(response.headers[.vary] == "Accept-Encoding")
    }

    @Test func `a known version is not sent again`() throws {
        let gzipTag = try #require(try get([.acceptEncoding: "gzip"]).headers[.entityTag])
        for field in ["\"v7\"", "W/\"v7\"", "*", "\"v6\", \"v7\"", gzipTag] {
            let response = try get([.ifNoneMatch: field])
            #expect(response.status == .notModified, "\(field)")
            #expect(response.body.count == 0)
            #expect(response.headers[.contentType] == nil)
            #expect(response.headers[.vary] == "Accept-Encoding")
        }
        #expect(try get([.ifNoneMatch: gzipTag]).headers[.entityTag] == gzipTag)
        #expect(try get([.ifNoneMatch: "\"v6\""]).status == .ok)
        #expect(try get([.ifNoneMatch: "nonsense"]).status == .ok)
        #expect(try get([.ifNoneMatch: gzipTag], gzip: false).status == .ok)
    }

    @Test func `the date counts only without tags`() throws {
        #expect(try get([.ifModifiedSince: "Sun, 06 Nov 1994 08:49:37 GMT"]).status == .notModified)
        #expect(try get([.ifModifiedSince: "Sun, 06 Nov 1994 08:49:36 GMT"]).status == .ok)
        #expect(try get([.ifModifiedSince: "soon"]).status == .ok)
        let both: Headers = [.ifNoneMatch: "\"v6\"", .ifModifiedSince: "Sun, 06 Nov 1994 08:49:37 GMT"]
        #expect(try get(both).status == .ok)
    }

    @Test func `nobody is told that nothing fits`() throws {
        let response = try get([.acceptEncoding: "identity;q=0", .accept: "image/png"])
        #expect(response.status == .ok)
        #expect(response.body.bytes == plain)
    }

    @Test func `without a gzip form there is nothing to vary`() throws {
        let response = try get([.acceptEncoding: "gzip"], gzip: false)
        #expect(response.body.bytes == plain)
        #expect(response.headers[.vary] == nil)
        #expect(response.headers[.entityTag] == "\"v7\"")
    }

    @Test func `HEAD is answered as GET is`() throws {
        let (head, get) = (try get([:], method: .head), try get([:]))
        #expect(head.status == get.status)
        #expect(head.headers == get.headers)
    }

    @Test func `a gzip form that is larger is dropped`() throws {
        let tiny = Representation(
            bytes: [1], gzip: packed, mediaType: .octets, entityTag: try #require(EntityTag("t")))
        #expect(tiny.gzip == nil)
    }

    @Test func `file names beyond ASCII and with quotes are sent in both forms`() {
        #expect(ContentDisposition.attachment(fileName: "a.csv").headerValue == "attachment; filename=\"a.csv\"")
        #expect(
            ContentDisposition.attachment(fileName: "£ \"rates\".csv").headerValue
                == "attachment; filename=\"_ _rates_.csv\"; filename*=UTF-8''%C2%A3%20%22rates%22.csv")
    }
}
