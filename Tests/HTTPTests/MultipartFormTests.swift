import HTTP
import Testing

@Suite("Forms with files")
struct MultipartFormTests {
    private let type = "multipart/form-data; boundary=----WebKitFormBoundaryX"

    private func body(_ text: String) -> [UInt8] {
        Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
    }

    @Test func `fields and files come with their names and their very bytes`() throws {
        let bytes = body(
            """
            ------WebKitFormBoundaryX
            Content-Disposition: form-data; name="kind"

            members
            ------WebKitFormBoundaryX
            Content-Disposition: form-data; name="list"; filename="C:\\temp\\a;b %22c%22.csv"
            Content-Type: text/csv

            Name,Phone
            --Doreen--,1

            ------WebKitFormBoundaryX--

            """)
        let form = try MultipartForm(bytes, contentType: type)
        #expect(form.parts.map(\.name) == ["kind", "list"])
        #expect(form["kind"]?.text == "members" && form["kind"]?.fileName == nil)
        #expect(form["list"]?.fileName == "a;b \"c\".csv")
        #expect(form["list"]?.text == "Name,Phone\r\n--Doreen--,1\r\n")
    }

    @Test func `bytes that are no text stay as they are, and an empty file is empty`() throws {
        var bytes = body("------WebKitFormBoundaryX\nContent-Disposition: form-data; name=list; filename=x\n\n")
        bytes += [0, 0xFF, 0x0D, 0x0A, 0x2D, 0x2D, 0x80]
        bytes += body(
            "\n------WebKitFormBoundaryX\nContent-Disposition: form-data; name=none; filename=\"\"\n\n\n------WebKitFormBoundaryX--"
        )
        let form = try MultipartForm(bytes, contentType: type)
        #expect(form["list"]?.bytes == [0, 0xFF, 0x0D, 0x0A, 0x2D, 0x2D, 0x80])
        #expect(form["none"]?.bytes == [] && form["none"]?.fileName == "")
    }

    @Test(
        arguments: [
            "", "nothing", "------WebKitFormBoundaryX",
            "------WebKitFormBoundaryX\nContent-Disposition: form-data; name=a\n\nx",
            "------WebKitFormBoundaryX\n\n", "x------WebKitFormBoundaryX--",
        ])
    func `what is cut off or no form is refused`(text: String) {
        #expect(throws: FormError.unsupportedMediaType) { try MultipartForm(body(text), contentType: type) }
    }

    @Test func `another type, and a form without end, are refused`() {
        for other in [
            "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x",
        ] {
            #expect(throws: FormError.unsupportedMediaType) { try MultipartForm(body("--x--"), contentType: other) }
        }
        let many = String(
            repeating: "------WebKitFormBoundaryX\nContent-Disposition: form-data; name=a\n\nx\n",
            count: MultipartForm.limit + 1)
        #expect(throws: FormError.tooManyFields) {
            try MultipartForm(body(many + "------WebKitFormBoundaryX--"), contentType: type)
        }
    }
}
