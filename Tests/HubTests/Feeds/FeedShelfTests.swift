import CivilTime
import Gzip
import Hub
import Testing

@Suite("Feeds served from memory")
struct FeedShelfTests {
    private func file(_ path: String, _ text: String, at moment: String = "2027-02-15T09:00:00Z") -> FeedFile {
        FeedFile(
            path: path, bytes: Array(text.utf8), mediaType: "text/plain", modifiedAt: SampleProgramme.instant(moment))
    }

    @Test func `a file is there plain and packed, under the digest of its bytes`() throws {
        let text = String(repeating: "hello ", count: 100)
        let item = try #require(FeedShelf([file("a.ics", text)])["a.ics"])
        #expect(item.bytes == Array(text.utf8))
        #expect(try decompress(item.gzip, limit: 10_000) == item.bytes)
        #expect(item.gzip.count < item.bytes.count)
        #expect(item.mediaType == "text/plain")
    }

    @Test func `the tag is the digest's first half`() throws {
        // SHA-256 of "abc", FIPS 180-4.
        #expect(FeedShelf([file("a", "abc")])["a"]?.tag == "ba7816bf8f01cfea414140de5dae2223")
    }

    @Test func `another path is nothing`() {
        let shelf = FeedShelf([file("group/a.ics", "x")])
        #expect(shelf["a.ics"] == nil)
        #expect(shelf["group/../group/a.ics"] == nil)
        #expect(shelf["group/a.ics"] != nil && shelf["group/b.ics"] == nil)
    }

    @Test func `replaced, the same bytes keep their date, others get the new one`() {
        let before = FeedShelf([file("same", "1"), file("other", "1"), file("gone", "1")])
        let new = "2027-03-01T12:00:00Z"
        let after = FeedShelf([file("same", "1", at: new), file("other", "2", at: new)], replacing: before)
        #expect(after["same"]?.modifiedAt == SampleProgramme.instant("2027-02-15T09:00:00Z"))
        #expect(after["other"]?.modifiedAt == SampleProgramme.instant(new))
        #expect(after["gone"] == nil)
    }
}
