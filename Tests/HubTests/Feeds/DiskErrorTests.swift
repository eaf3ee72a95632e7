import Domain
import Glibc
import Testing

@testable import Hub

@Suite("What a disk refuses, in words people can act on")
struct DiskErrorTests {
    @Test(arguments: [ENOSPC, EDQUOT, EFBIG])
    func `no room left is a full disk`(code: Int32) {
        #expect(DiskError("a", code: code).hubError == .unavailable(.full))
    }

    @Test(arguments: [EACCES, EPERM, EROFS, ENOTDIR, EISDIR])
    func `what may not be written names the path`(code: Int32) {
        #expect(DiskError("a/b", code: code).hubError == .unavailable(.notPermitted("a/b")))
    }

    @Test func `anything else is ours to look into`() {
        #expect(DiskError("a", code: EIO).hubError == .internal(hint: "a: Input/output error"))
    }
}
