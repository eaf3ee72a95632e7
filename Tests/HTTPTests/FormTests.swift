import HTTP
import Testing

@Suite("Forms")
struct FormTests {
    private func form(_ text: String, limit: Int = Form.limit) throws(FormError) -> Form {
        try Form(text.utf8, limit: limit)
    }

    @Test func `names and values are decoded in order`() throws {
        let form = try form("name=Ada+Lovelace&note=1%2B1%3D2%26&empty=&alone&&gift=hand&gift=heart")
        #expect(form["name"] == "Ada Lovelace")
        #expect(form["note"] == "1+1=2&")
        #expect(form["empty"]?.isEmpty == true)
        #expect(form["alone"]?.isEmpty == true)
        #expect(form["missing"] == nil)
        #expect(form.values("gift") == ["hand", "heart"])
        #expect(form.repeats("gift"))
        #expect(!form.repeats("name"))
        #expect(form.items.count == 6)
        #expect(!form.wasRepaired)
    }

    @Test func `only the first equals sign divides`() throws {
        #expect(try form("a=b=c")["a"] == "b=c")
        #expect(try form("=x")[""] == "x")
    }

    @Test func `a stray percent sign stays`() throws {
        #expect(try form("a=100%&b=%zz&c=%4&d=%25")["a"] == "100%")
        #expect(try form("a=100%&b=%zz&c=%4&d=%25").items.map(\.value) == ["100%", "%zz", "%4", "%"])
    }

    @Test func `bytes that are not text are replaced and told`() throws {
        let form = try form("a=caf%C3%A9&b=caf%E9")
        #expect(form["a"] == "café")
        #expect(form["b"] == "caf\u{FFFD}")
        #expect(form.wasRepaired)
    }

    @Test func `too many fields are refused`() throws {
        let three = "a=1&a=2&a=3"
        #expect(try form(three, limit: 3).items.count == 3)
        #expect(throws: FormError.tooManyFields) { try form(three, limit: 2) }
    }

    @Test func `a body of another type is no form`() throws {
        let headers: Headers = ["content-type": "Application/X-WWW-Form-URLencoded ; charset=utf-8"]
        let request = try #require(Request(.post, "/join", headers: headers, body: Array("a=b".utf8)))
        #expect(try request.form()["a"] == "b")
        for type in ["text/plain", "multipart/form-data; boundary=x", ""] {
            let request = try #require(Request(.post, "/join", headers: [.contentType: type], body: Array("a=b".utf8)))
            #expect(throws: FormError.unsupportedMediaType) { try request.form() }
        }
        let bare = try #require(Request(.post, "/join", body: Array("a=b".utf8)))
        #expect(throws: FormError.unsupportedMediaType) { try bare.form() }
    }
}
