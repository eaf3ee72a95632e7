import Domain
import Fixtures
import Foundation
import Store
import Testing

@testable import Hub

@Suite("A person has everything that is held on them")
struct ExportMemberTests {
    private let town: WorkingTown
    private let shelf: TemporaryFolder
    private var folder: String { shelf.file("export") }

    init() throws {
        town = try WorkingTown.published()
        shelf = try TemporaryFolder()
    }

    private func export(_ reference: Reference) throws -> [String] {
        try ExportMember(town.hub, look: FeedLook(stylesheet: Array("body {}".utf8)))(
            reference, to: folder, as: .keeper)
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try shelf.bytes(of: "export/\(name)"), as: UTF8.self)
    }

    @Test func `their own words are in both forms`() throws {
        _ = try export("M001")
        let (json, page) = (try text("member.json"), try text("index.html"))
        for words in ["Doreen Ackroyd", "01632 960114", "Aran knitting and casting-on for beginners", "M001"] {
            #expect(json.contains(words) && page.contains(words), "\(words)")
        }
        #expect(page.contains("14 Cobbler&#39;s Row") && page.contains("A good listener, always has the kettle on"))
        let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let records = try #require(read?["records"] as? [String: [[String: Any]]])
        #expect(records["consents"]?.count == 8 || (records["consents"]?.count ?? 0) > 4)
        #expect(records["attendance"]?.isEmpty == false && records["letters"]?.count == 1)
    }

    @Test func `nothing on the page is said in the words of our tables`() throws {
        _ = try export("M009")
        let page = try text("index.html")
        #expect(page.contains("<td>Tuesday</td><td>morning</td>") && page.contains("attend with"))
        for code in ["<td>TU</td>", "<td>AM</td>", "attend_with", "keep_my_details", "enjoys_now"] {
            #expect(!page.contains(code), "\(code)")
        }
    }

    /// Surnames, numbers and addresses of others are theirs.
    @Test func `nobody else's surname, number or address is in it`() throws {
        for reference in [Reference("M009"), "M003", "M016", "M006"] {
            let names = try export(reference)
            let own = try AshbourneVale.member(reference)
            let allowed = try #require(try AshbourneVale.tables().members.first { $0.id == own })
            for name in names where !name.hasSuffix(".css") {
                let text = try text(name)
                for other in try AshbourneVale.tables().members where other.id != own {
                    let parts = other.fullName.split(separator: " ").map(String.init)
                    guard parts.count > 1, !allowed.fullName.contains(parts[1]) else { continue }
                    #expect(!text.contains(other.fullName), "\(other.reference) in \(name) of \(reference)")
                    for way in [other.phone, other.mobile, other.email].compactMap(\.self)
                    where way != allowed.phone && way != allowed.mobile && way != allowed.email {
                        #expect(!text.contains(way), "\(other.reference) in \(name) of \(reference)")
                    }
                }
            }
            try FileManager.default.removeItem(atPath: folder)
        }
    }

    @Test func `it is noted before it is given, lies in its owner's folder alone, and is written over nothing`() throws
    {
        let names = try export("M003")
        #expect(Set(names).isSuperset(of: ["member.json", "index.html", "hub.css", "letters/1.eml"]))
        let audit = try town.hub.store.read(as: .keeper) { memory throws(HubError) in try memory.audit(limit: 9) }
        #expect(audit.contains { $0.action == "export" && $0.reference == "M003" })
        let rights = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
        #expect(rights == 0o700)
        #expect(throws: HubError.conflict(.folderNotEmpty(folder))) { try export("M003") }
    }

    @Test func `a page that shows it changes nothing, and the look is told as one at everything`() throws {
        let beside = try CommunityHub.reading(town.folder.path)
        let records = try ExportMember.records(of: "M003", in: beside, as: AshbourneVale.connector("K01"))
        #expect(records.contains { $0.topic == .details })
        try town.hub.noteLooks()
        let audit = try town.hub.store.read(as: .keeper) { memory throws(HubError) in try memory.audit(limit: 9) }
        #expect(!audit.contains { $0.action == "export" })
        let look = try #require(audit.first { $0.action == "read" && $0.reference == "M003" && $0.who == "K01" })
        #expect(Set(look.fields).isSuperset(of: ["contactDetails", "interestsAndGifts", "onePageProfile"]))
    }

    @Test func `no token and no key is in it`() throws {
        _ = try SignIn(town.hub).redeem(try SignIn(town.hub).token(for: "M003"))
        _ = try export("M003")
        #expect(try !text("member.json").contains("hash"))
    }

    @Test func `whoever may not see it gets nothing`() throws {
        #expect(throws: HubError.forbidden) {
            try ExportMember(town.hub, look: FeedLook(stylesheet: []))("M003", to: folder, as: .everyone)
        }
        #expect(throws: HubError.notFound("M999")) { try export("M999") }
        #expect(!FileManager.default.fileExists(atPath: folder))
    }
}
