import CivilTime
import Domain
import Fixtures
import Foundation
import SQLite
import Store
import Testing

@testable import Hub

/// What a member said to what was found for a wish is theirs like everything else they told.
@Suite("Answers to suggestions, kept and let go")
struct SuggestionAnswerRightsTests {
    private let town: WorkingTown
    private let pauline: Identifier<Member>
    private let doreen: Identifier<Member>

    init() throws {
        town = try .published()
        pauline = try AshbourneVale.member(AshbourneVale.pauline)
        doreen = try AshbourneVale.member(AshbourneVale.doreen)
    }

    private func wishes(of member: Identifier<Member>) throws -> [Identifier<Interest>] {
        try town.read { memory throws(HubError) in try memory.memberInterests(of: member).compactMap(\.interest) }
    }

    private func interest(_ slug: String) throws -> Identifier<Interest> {
        try #require(
            try town.read { memory throws(HubError) in
                try memory.interests().first { $0.slug.rawValue == slug }?.id
            })
    }

    private func say(
        _ answer: SuggestionAnswer.Answer, _ way: Route, to interest: Identifier<Interest>,
        by member: Identifier<Member>, on day: CivilDate = AshbourneVale.today
    ) throws {
        try town.write { memory throws(HubError) in
            try memory.save(SuggestionAnswer(answer, to: .way(way), for: interest, by: member, on: day))
        }
    }

    private func said(_ member: Identifier<Member>) throws -> [SuggestionAnswer] {
        try town.read { memory throws(HubError) in try memory.suggestionAnswers(of: member) }
    }

    @Test func `twelve months on a yes and a not now go; a no stays as long as the wish it is about`() throws {
        let wish = try #require(try wishes(of: pauline).first)
        let gone = try #require(
            try town.read { memory throws(HubError) in
                let own = Set(try memory.memberInterests(of: pauline).compactMap(\.interest))
                return try memory.interests().first { !own.contains($0.id) }?.id
            })
        try say(.yes, .memberHost, to: wish, by: pauline)
        try say(.later, .partnerOrFreelance, to: wish, by: pauline)
        try say(.no, .startWithOne, to: wish, by: pauline)
        try say(.no, .startWithOne, to: gone, by: pauline)
        // From 15 February 2027 to 15 February 2028 are 365 days.
        _ = try KeepNoLonger(town.later(hours: 24 * 365), Settings())()
        #expect(try said(pauline).count == 4)
        let last = KeepNoLonger(town.later(hours: 24 * 366), Settings())
        let rows = try #require(try last.preview(as: .keeper).first { $0.rule == .asks })
        #expect(rows.count == 3)
        _ = try last()
        #expect(try said(pauline).map { [$0.answer.rawValue, $0.interest.rawValue] } == [["no", wish.rawValue]])
        #expect(try said(pauline).first?.rests(on: AshbourneVale.today.adding(days: 400)) == true)
    }

    @Test func `an answer stands in what a person is given of theirs, and in nobody else's`() throws {
        let knitting = try interest("knitting")
        try say(.later, .startWithOne, to: knitting, by: pauline)
        let shelf = try TemporaryFolder()
        for (who, isTheirs) in [("M003", true), ("M001", false)] {
            let folder = shelf.file(who)
            _ = try ExportMember(town.hub, look: FeedLook(stylesheet: []))(
                Reference(who), to: folder, as: .keeper)
            let json = try Data(contentsOf: URL(filePath: "\(folder)/member.json"))
            let read = try JSONSerialization.jsonObject(with: json) as? [String: Any]
            let records = try #require(read?["records"] as? [String: [[String: Any]]])
            let answers = records.values.joined().filter { $0["back_on"] as? String == "2027-04-16" }
            #expect(answers.count == (isTheirs ? 1 : 0), "\(who)")
            #expect(answers.allSatisfy { "\($0["answer"] ?? "")" == "later" && $0["said_on"] != nil })
        }
    }

    @Test func `of two records of one person the kept one's answer stays, until it is taken back`() throws {
        let (knitting, bingo) = (try interest("knitting"), try interest("bingo"))
        try say(.no, .memberHost, to: knitting, by: doreen)
        try say(.yes, .memberHost, to: knitting, by: pauline)
        try say(.later, .startWithOne, to: bingo, by: pauline)
        let before = (try said(doreen), try said(pauline))
        _ = try MergeMembers(town.hub)("M001", with: "M003", as: .keeper)
        let both = try said(doreen)
        #expect(both.count == 2 && both.first { $0.interest == knitting }?.answer == .no)
        #expect(both.first { $0.interest == bingo }?.answer == .later)
        #expect(try MoveMember(town.hub).undo("M001", as: .keeper) == .mergeMembers)
        #expect(try said(doreen) == before.0 && said(pauline) == before.1)
    }

    @Test func `forgotten, nothing of it is left, and others' answers stay`() throws {
        let knitting = try interest("knitting")
        try say(.no, .memberHost, to: knitting, by: pauline)
        try say(.yes, .memberHost, to: knitting, by: doreen)
        _ = try EraseMember(town.hub, Settings())("M003", as: .keeper)
        let file = try Connection(path: town.folder.file("circles.db"), mode: .readOnly)
        let left = try file.query("SELECT member FROM suggestion_answer") { try $0.text(0) }
        #expect(left == [doreen.rawValue])
    }
}
