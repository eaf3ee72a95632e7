import HTTP
import Testing

@Suite("Header fields")
struct HeadersTests {
    @Test func `the case of a name does not count`() {
        var headers: Headers = ["content-TYPE": "text/html"]
        #expect(headers[.contentType] == "text/html")
        headers[.contentType] = "text/css"
        #expect(headers.fields.count == 1)
        #expect(headers["Content-type"] == "text/css")
    }

    @Test func `a name may stand several times`() {
        var headers: Headers = ["Cookie": "a=1"]
        headers.add("cookie", "b=2")
        #expect(headers[.cookie] == "a=1")
        #expect(headers.values(.cookie) == ["a=1", "b=2"])
        #expect(headers.combined(.cookie) == "a=1, b=2")
        headers[.cookie] = nil
        #expect(headers.combined(.cookie) == nil)
    }

    @Test func `a value cannot begin another line`() {
        let headers: Headers = [.location: "/a\r\nSet-Cookie: x=1\u{0}"]
        #expect(headers[.location] == "/a  Set-Cookie: x=1 ")
    }

    @Test func `the essence of a media type has no parameters`() {
        #expect(MediaType(rawValue: "Text/HTML ; charset=utf-8").essence == "text/html")
        #expect(MediaType(rawValue: "").essence.isEmpty)
        #expect(MediaType.calendar.rawValue == "text/calendar; charset=utf-8")
    }
}
