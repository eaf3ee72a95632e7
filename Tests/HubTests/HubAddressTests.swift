import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Where the hub answers")
struct HubAddressTests {
    @Test func `a noted address counts only while a process holds the folder`() throws {
        let folder = try TemporaryFolder()
        let noted = HubAddress(folder: folder.path)
        try noted.announce("http://127.0.0.1:9000")
        #expect(noted.current == nil)
        do {
            let lock = try FolderLock(DataFolder(folder.path), purpose: "a test")
            #expect(noted.current == "http://127.0.0.1:9000")
            withExtendedLifetime(lock) {}
        }
        #expect(noted.current == nil)
    }

    @Test func `a note that was taken away, or was never there, is none`() throws {
        let folder = try TemporaryFolder()
        let noted = HubAddress(folder: folder.path)
        let lock = try FolderLock(DataFolder(folder.path), purpose: "a test")
        #expect(noted.current == nil)
        try noted.announce("http://127.0.0.1:9000")
        noted.withdraw()
        #expect(noted.current == nil)
        withExtendedLifetime(lock) {}
    }
}
