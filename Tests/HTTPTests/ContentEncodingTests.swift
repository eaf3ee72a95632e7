import HTTP
import Testing

@Suite("RFC 9110 §12.5.3 Accept-Encoding")
struct ContentEncodingTests {
    @Test(arguments: [
        "gzip", "compress, gzip", "gzip, deflate, br, zstd", "*", "gzip;q=1.0, identity; q=0.5, *;q=0", "GZIP;Q=0.5",
        "x-gzip", "gzip;q=0.001", "*;q=0.1, identity;q=0", "gzip ; q=1.000",
    ])
    func `gzip is sent where it is welcome`(field: String) {
        #expect(ContentEncoding(accepting: field) == .gzip)
    }

    @Test(arguments: [
        nil, "", "identity", "gzip;q=0", "gzip;q=0.000", "*;q=0", "br", "gzip;q=0, *", "gzip;q=0.5, identity",
        "gzip;q=high", "gzip;q=-1", "identity;q=0", "identity;q=0, *;q=0", "gzipped", "gzip;q=1.00000000000000000000",
        ";;,;",
    ])
    func `the plain form is sent otherwise, even where nothing fits`(field: String?) {
        #expect(ContentEncoding(accepting: field) == .identity)
    }
}
