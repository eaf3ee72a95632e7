import CivilTime
import Domain
import Fixtures
import FoundationEssentials
import Hub
import Store
import Testing

/// Every reading, asked by everybody about a person of their own and one who is nothing to them: what a reader was told
/// is held against a table written by hand from the matrix, and every planted word that may be told has to be.
@Suite("Every reading, every reader")
struct VisibilityMatrixTests {
    typealias Seed = PlantedTown.Seed
    typealias Eyes = PlantedTown.Eyes

    // MARK: - What is right

    private static let contact: Set<Seed> = [.surname, .phone, .email, .address]
    private static let profiles: Set<Seed> = [
        .profileOfNobody, .profileOfSupporters, .profileOfHosts, .profileOfMembers,
    ]
    private static let home: Set<Seed> = [.home, .homeAddress]

    /// What these eyes may meet of the first person.
    private static func ofAlpha(_ eyes: Eyes, agrees: Bool, hides: Bool) -> Set<Seed> {
        let stewards = Set(Seed.allCases).subtracting([.likesPrivate, .goodDaysOwn, .tieOwn])
        var told: Set<Seed> = []
        switch eyes {
        case .everyone, .publisher, .courier, .matching, .formerSupporter, .ownOrganisation, .otherOrganisation,
            .connectorElsewhere, .regionalConnector:
            break
        case .keptApart: told = home
        case .stranger, .guest, .host:
            told = [.profileOfMembers]
            if agrees && !hides { told.formUnion([.firstName, .likesMembers, .gift]) }
            if eyes != .stranger { told.formUnion(home) }
            if eyes == .host { told.insert(.profileOfHosts) }
        case .facilitator:
            told = profiles
            told.insert(.circle)
            if !hides { told.insert(.firstName) }
            if agrees { told.formUnion(hides ? [] : contact) }
            if agrees && !hides { told.formUnion([.likesMembers, .gift, .likesConnector]) }
        case .supporter:
            told = [.profileOfSupporters]
            if !hides {
                told.formUnion(contact)
                told.formUnion(home)
                told.formUnion([.firstName, .likesMembers, .gift, .likesConnector, .needNote])
            }
        case .emergencySupporter:
            told = [.profileOfSupporters]
            if !hides { told.insert(.firstName) }
        case .oneself: told = Set(Seed.allCases).subtracting([.connectorNote, .eventNote])
        case .connector, .keeper: told = stewards
        case .safeguardingLead: told = stewards.subtracting([.circle, .goodDaysShared, .tieShared])
        }
        return told
    }

    /// What these eyes may meet of somebody who is nothing to them.
    private static func ofBeta(_ eyes: Eyes, agrees: Bool, hides: Bool) -> Set<Seed> {
        let planted = Set(Seed.allCases).subtracting(home).subtracting([.circle, .eventNote, .supporterContact])
        switch eyes {
        case .stranger, .guest, .keptApart, .host, .facilitator, .oneself:
            return ofAlpha(.stranger, agrees: agrees, hides: hides)
        case .connector, .keeper, .safeguardingLead:
            return ofAlpha(eyes, agrees: agrees, hides: hides).intersection(planted)
        default: return []
        }
    }

    // MARK: - What is so

    @Test(arguments: [(true, false), (false, false), (true, true), (false, true)])
    func `nobody is told more than the matrix allows, and everybody all of it`(agrees: Bool, hides: Bool) throws {
        let town = try PlantedTown(agrees: agrees, hides: hides)
        for eyes in Eyes.allCases {
            let told = try told(to: eyes, in: town)
            #expect(
                told["alpha"] == Self.ofAlpha(eyes, agrees: agrees, hides: hides),
                "\(eyes.rawValue), \(agrees), \(hides)")
            #expect(
                told["beta"] == Self.ofBeta(eyes, agrees: agrees, hides: hides),
                "\(eyes.rawValue) of another, \(agrees), \(hides)")
        }
    }

    /// Every planted word in anything that any reading gives.
    private func told(to eyes: Eyes, in town: PlantedTown) throws -> [String: Set<Seed>] {
        var told: [String: Set<Seed>] = [:]
        let viewer = try town.viewer(eyes)
        var subjects = PlantedTown.owners
        if case .member = viewer, eyes != .oneself { subjects.append(eyes.rawValue) }
        for owner in PlantedTown.owners { told[owner] = [] }
        for entry in ReadingRegistry.all where entry.exemption == nil {
            for subject in subjects {
                let about = ReadingRegistry.Subject(
                    member: town.id(subject), reference: town.reference(subject), event: town.event, proposal: "PR4")
                var text = ""
                do throws(HubError) {
                    _ = try town.hub.store.read(as: viewer) { memory throws(HubError) in
                        dump(try entry.read(memory, about), to: &text)
                    }
                } catch {
                    guard error != .forbidden else { continue }
                    // What is not there says no more than what may not be seen; anything else is a fault.
                    guard case .notFound = error else {
                        Issue.record("\(entry.name) as \(eyes): \(error)")
                        continue
                    }
                }
                guard text.contains("zq") || text.contains("Zq") else { continue }
                let lower = text.lowercased()
                for owner in PlantedTown.owners {
                    for seed in Seed.allCases where lower.contains(PlantedTown.word(seed, owner)) {
                        told[owner]?.insert(seed)
                    }
                }
            }
        }
        return told
    }

    // MARK: - Nothing is left out

    @Test func `every reading of the memory stands in the registry`() throws {
        let declared = try Self.declaredReadings()
        #expect(declared.count > 40)
        let registered = Set(ReadingRegistry.all.map(\.name))
        #expect(declared.subtracting(registered).sorted() == [], "give these readings a row in ReadingRegistry")
        #expect(registered.subtracting(declared).sorted() == [], "these readings are no more")
    }

    /// The names of all package functions in extensions of `Reading`, as the sources spell them.
    private static func declaredReadings() throws -> Set<String> {
        let folder = Checkout.root.appending(path: "Sources/Store").path
        var names: Set<String> = []
        for file in try FileManager.default.subpathsOfDirectory(atPath: folder) where file.hasSuffix(".swift") {
            let text = String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(file)")), as: UTF8.self)
            var isReading = false
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for (number, line) in lines.enumerated() {
                if line.hasPrefix("extension ") { isReading = line.hasPrefix("extension Reading") }
                guard isReading, let start = line.firstRange(of: "package func ")?.upperBound else { continue }
                let rest = line[start...] + lines.dropFirst(number + 1).prefix(12).joined(separator: " ")
                names.insert(name(ofSignature: rest))
            }
        }
        return names
    }

    /// `search(_:today:limit:)` of `search(_ text: String, today: CivilDate, limit: Int = 10) throws …`.
    private static func name(ofSignature text: some StringProtocol) -> String {
        var (depth, label, labels) = (0, "", [String]())
        let name = text.prefix { $0 != "(" && $0 != "<" }
        for character in text.drop(while: { $0 != "(" }) {
            switch character {
            case "(", "[", "<": depth += 1
            case ")", "]", ">": depth -= 1
            case ":" where depth == 1: labels.append(String(label.split(separator: " ").first ?? ""))
            default: break
            }
            if depth == 0 { break }
            guard depth == 1 else { continue }
            if character == "," || character == "(" { label = "" } else { label.append(character) }
        }
        return name + "(" + labels.map { "\($0):" }.joined() + ")"
    }

    // MARK: - In numbers

    @Test func `fewer than five are a few, but for those who may know`() throws {
        let town = try PlantedTown(agrees: true, hides: false)
        func going(_ eyes: Eyes) throws -> HeadCount {
            try town.hub.store.read(as: town.viewer(eyes)) { memory throws(HubError) in
                try memory.guests(of: town.event.reference).going
            }
        }
        for eyes in [Eyes.host, .connector, .keeper, .ownOrganisation, .safeguardingLead] {
            #expect(try going(eyes) == .exactly(3), "\(eyes)")
        }
        for eyes in [Eyes.guest, .oneself, .keptApart, .supporter] { #expect(try going(eyes) == .aFew, "\(eyes)") }
        // It is for named people: for everybody else it is not there.
        for eyes in [Eyes.everyone, .stranger, .otherOrganisation, .regionalConnector, .formerSupporter] {
            #expect(throws: HubError.notFound("E99"), "\(eyes)") { try going(eyes) }
        }
    }

    @Test func `a host is told that somebody comes and what they need, and not who, unless they agreed`() throws {
        func guests(agrees: Bool) throws -> [GuestList.Guest] {
            let town = try PlantedTown(agrees: agrees, hides: false)
            return try town.hub.store.read(as: town.viewer(.host)) { memory throws(HubError) in
                try memory.guests(of: town.event.reference).guests ?? []
            }
        }
        let word = PlantedTown.word(.firstName, "alpha")
        #expect(try guests(agrees: true).first { $0.firstName == word }?.needs == [.stepFree])
        let unnamed = try guests(agrees: false)
        #expect(unnamed.count == 3 && !unnamed.contains { $0.firstName == word })
        #expect(unnamed.contains(GuestList.Guest(firstName: nil, needs: [])))
    }

    @Test func `the region sees numbers and no name, others no numbers`() throws {
        let town = try PlantedTown(agrees: true, hides: false)
        let region = try town.hub.store.read(as: town.viewer(.regionalConnector)) { memory throws(HubError) in
            try memory.numbers()
        }
        #expect(region.interests.values.contains(.aFew))
        #expect(!region.interests.keys.contains { $0.contains("zq") })
        let own = try town.hub.store.read(as: .keeper) { memory throws(HubError) in try memory.numbers() }
        #expect(!own.interests.values.contains(.aFew))
        for eyes in [Eyes.everyone, .stranger, .oneself, .host, .supporter, .connectorElsewhere] {
            #expect(throws: HubError.forbidden, "\(eyes)") {
                try town.hub.store.read(as: town.viewer(eyes)) { memory throws(HubError) in try memory.numbers() }
            }
        }
    }
}
