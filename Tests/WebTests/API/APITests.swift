import Domain
import Fixtures
import FoundationEssentials
import HTTP
import Hub
import Testing

@testable import Web

/// Any JSON, as another reader reads it.
indirect enum ReadJSON: Decodable, Equatable {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([ReadJSON])
    case object([String: ReadJSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let truth = try? value.decode(Bool.self) {
            self = .bool(truth)
        } else if let number = try? value.decode(Int.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .string(text)
        } else if let list = try? value.decode([ReadJSON].self) {
            self = .array(list)
        } else {
            self = .object(try value.decode([String: ReadJSON].self))
        }
    }

    subscript(name: String) -> ReadJSON? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    var list: [ReadJSON] { if case .array(let list) = self { list } else { [] } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
    var names: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }
}

@Suite("The interface for programs")
struct APITests {
    private let place: HubSiteTown

    init() throws { place = try HubSiteTown() }

    private func get(_ path: String, token: String? = nil) throws -> Response {
        var headers: Headers = ["Host": "127.0.0.1:8080"]
        if let token { headers.add("Authorization", "Bearer \(token)") }
        return place.site.respond(to: try #require(Request(.get, path, headers: headers)))
    }

    private func json(_ path: String, token: String? = nil, status: Status = .ok) throws -> ReadJSON {
        let answer = try get(path, token: token)
        #expect(answer.status == status, "\(path)")
        let type = answer.headers[.contentType]
        #expect(type == (status == .ok ? "application/json" : "application/problem+json"), "\(path)")
        return try JSONDecoder().decode(ReadJSON.self, from: Data(answer.body.bytes))
    }

    /// The list behind an address, page by page.
    private func whole(_ path: String) throws -> [ReadJSON] {
        var (items, next) = ([ReadJSON](), Optional(path))
        while let path = next {
            let page = try json(path)
            items += try #require(page["items"]).list
            next = page["next"]?.text.map { String($0.dropFirst("http://127.0.0.1:8080".count)) }
            #expect(items.count < 1_000)
        }
        return items
    }

    @Test func `the description names every route of the interface, and no other`() throws {
        let document = try json("/openapi.json")
        let described = try #require(document["paths"]).names.map {
            $0.replacing("{", with: ":").replacing("}", with: "")
        }
        let routes = place.site.routes.map(\.pattern).filter { $0.hasPrefix("/api/") }
        #expect(Set(described) == Set(routes))
        #expect(routes.count > 8)
        // Every object that is spoken of is described.
        let text = try get("/openapi.json").text
        let named = Set(
            text.split(separator: "#/components/schemas/").dropFirst().map { String($0.prefix { $0 != "\"" }) })
        #expect(try #require(document["components"]?["schemas"]).names == named)
    }

    @Test func `pages of a list follow each other, whatever their length`() throws {
        let all = try whole("/api/v1/occurrences?limit=100")
        #expect(all.count > 60)
        #expect(try whole("/api/v1/occurrences?limit=7") == all)
        #expect(
            try whole("/api/v1/occurrences?limit=1&interest=knitting&only=free")
                == (try whole("/api/v1/occurrences?interest=knitting&only=free")))
        #expect(
            try whole("/api/v1/interests?limit=3").count == (try place.site.routes.isEmpty ? 0 : choices().interests))
    }

    private func choices() throws -> (interests: Int, venues: Int) {
        let choices = try LookAround(place.town.hub).choices()
        return (choices.interests.count, choices.venues.count)
    }

    @Test func `the same is on for programs as on the pages, and nobody’s home is a place`() throws {
        let rows = try whole("/api/v1/occurrences?only=step-free&area=old-town")
        for row in rows {
            #expect(row["step_free"] == .bool(true))
            #expect(row["area"]?.text == "OT")
        }
        #expect(!rows.isEmpty)
        let venues = try whole("/api/v1/venues").compactMap { $0["reference"]?.text }
        #expect(venues.count == 12 && !venues.contains("V13"))
        for path in [
            "/api/v1/venues/V13", "/api/v1/events/E04", "/api/v1/groups/G23",
            "/api/v1/occurrences?venue=a-members-garden-brackenhill",
        ] {
            _ = try json(path, status: .notFound)
        }
        // Who asks for what is not there is told the same, whether or not it is somebody's home.
        let home = try get("/api/v1/venues/V13").text
        #expect(home.replacing("V13", with: "V77") == (try get("/api/v1/venues/V77").text))
    }

    @Test(arguments: [
        "limit=0", "limit=101", "limit=ten", "limit=", "limit=5&limit=6", "from=2027-02-30", "from=20270301", "to=soon",
        "interest=Knitting!", "only=rich", "only=free&only=", "after=", "after=%20", "after=%FF", "colour=red", "=",
    ])
    func `what is not understood is named, and nothing is guessed`(query: String) throws {
        let problem = try json("/api/v1/occurrences?" + query, status: .badRequest)
        #expect(problem.names == ["type", "title", "status", "detail"])
        #expect(problem["status"] == .number(400))
        #expect(problem["detail"]?.text?.isEmpty == false)
    }

    @Test func `errors of an address for programs have one shape, also where there is no route`() throws {
        for path in [
            "/api", "/api/v1", "/api/v1/members", "/api/v2/venues", "/api/v1/venues/V01/contact", "/api/v1/venues/%22",
        ] {
            #expect(try json(path, status: .notFound)["status"] == .number(404), "\(path)")
        }
        let request = try #require(Request(.delete, "/api/v1/venues", headers: ["Host": "127.0.0.1:8080"]))
        let refused = place.site.respond(to: request)
        #expect(refused.status == .methodNotAllowed)
        #expect(refused.headers[.contentType] == "application/problem+json")
        #expect(refused.headers[.allow]?.contains("GET") == true)
    }

    @Test func `nothing of anybody’s stands in what everybody may ask`() throws {
        var whole = ""
        for route in APIRoutes.all where !route.wantsToken && !route.pattern.contains(":") {
            whole += try get(route.pattern).text
        }
        let tables = try AshbourneVale.tables()
        for member in tables.members {
            #expect(!whole.contains(member.fullName))
            for own in [member.email, member.addressLine] { if let own { #expect(!whole.contains("\"\(own)\"")) } }
        }
        for reference in tables.members.map(\.reference.rawValue) { #expect(!whole.contains("\"\(reference)\"")) }
    }

    // MARK: - With a token

    @Test func `a token opens its owner’s own week and interests, until it is ended`() throws {
        let session = try place.session(of: .member)
        let page = try place.respond(.post, "/me/programs", session: session, form: "").text
        let token = try #require(page.split(separator: "class=\"typed\">").last.map { String($0.prefix { $0 != "<" }) })
        let week = try json("/api/v1/me/week?of=2027-03-10", token: token)
        #expect(week.names == ["items", "next"])
        let interests = try #require(try json("/api/v1/me/interests", token: token)["items"]).list
        let own = try AshbourneVale.tables().memberInterests.filter {
            $0.member == (try? AshbourneVale.member(Reference("M003")))
        }
        #expect(interests.count == own.count && !own.isEmpty)
        // It is a hash that is kept.
        #expect(!(try place.respond(.get, "/me/programs", session: session)).text.contains(token))
        #expect(try place.respond(.post, "/me/programs/end", session: session, form: "").status == .seeOther)
        _ = try json("/api/v1/me/week", token: token, status: .unauthorised)
    }

    @Test func `without a token that is good there is nothing to read, and a session is none`() throws {
        for token in [nil, "", "abc", String(repeating: "a", count: 43)] {
            _ = try json("/api/v1/me/week", token: token, status: .unauthorised)
        }
        #expect(try get("/api/v1/me/week").headers["WWW-Authenticate"]?.hasPrefix("Bearer") == true)
        let session = try place.session(of: .member)
        #expect(try place.respond(.get, "/api/v1/me/week", session: session).status == .unauthorised)
    }

    @Test func `what is somebody’s own is kept by nobody, and given to no other site`() throws {
        let token = try OwnAccess(place.town.hub).make(for: try AshbourneVale.member(Reference("M003")))
        let answer = try get("/api/v1/me/week", token: token)
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(answer.headers["Access-Control-Allow-Origin"] == nil)
        #expect(try get("/api/v1/venues").headers["Access-Control-Allow-Origin"] == "*")
    }

    @Test func `a member has five keys at most, and none after leaving`() throws {
        let (access, member) = (OwnAccess(place.town.hub), try AshbourneVale.member(Reference("M003")))
        let tokens = try (1...6).map { _ in try access.make(for: member) }
        #expect(try access.tokens(of: member).count == 5)
        #expect(try access.holder(of: tokens[5]) == member)
        try MoveMember(place.town.hub)(.leave, of: Reference("M003"), as: .keeper)
        #expect(try tokens.allSatisfy { try access.holder(of: $0) == nil })
    }
}
