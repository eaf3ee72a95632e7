package import CivilTime
package import Domain
import FoundationEssentials
package import Hub

/// The demo town as its tables tell it, read once for all tests.
package enum AshbourneVale {
    /// The day on which the town's data stands.
    package static let today = day("2027-02-15")

    /// The bytes of each table by its file's name.
    package static func files() throws -> [String: [UInt8]] {
        let folder = Checkout.root.appending(path: "Sources/circles/Resources/ashbourne-vale")
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            files[name] = [UInt8](try Data(contentsOf: folder.appending(path: name)))
        }
        return files
    }

    /// The whole town; the rows were taken over at the town's own clock.
    package static func tables() throws -> TownTables { try loaded.get() }

    /// What March 2027, or any other month, is made from.
    package static func programmeFacts() throws -> ProgrammeFacts { try tables().programmeFacts(on: today) }

    /// What a finished month is checked against.
    package static func checkFacts() throws -> CheckFacts { try tables().checkFacts(on: today) }

    /// What every wish of the town is answered from.
    package static func matchingFacts() throws -> MatchingFacts { try tables().matchingFacts(on: today) }

    /// The circles of the town that look for a facilitator, and who is trained.
    package static func seekingCircles() throws -> (circles: [SeekingCircle], ready: [ReadyFacilitator]) {
        try tables().seekingCircles
    }

    package static func ageBands() throws -> [Identifier<Member>: AgeBand] { try tables().ageBands }

    private static let loaded = Result { try TownReader.town(from: files(), now: nil) }
}

// MARK: - The cast

extension AshbourneVale {
    /// 85+, knits, wants a lift, has a daughter who is told but does not come along.
    package static let doreen = Reference("M001")
    /// The contact of Knit and Natter, where she goes.
    package static let pauline = Reference("M003")
    /// Teaches dominoes, and needs a way in without steps.
    package static let winston = Reference("M006")
    /// Focus person of a circle, comes with his wife Joan.
    package static let arthur = Reference("M009")
    /// Would like a paid worker beside him.
    package static let kieran = Reference("M011")
    /// Meets others on screen only: does not travel.
    package static let lorna = Reference("M016")
    /// Lives in a care home, uses a wheelchair and a hearing loop.
    package static let bernard = Reference("M019")
    /// Mostly at home, by telephone.
    package static let ivy = Reference("M025")
    /// A taxi driver with a car who speaks Somali.
    package static let yusuf = Reference("M030")
    /// Died; nothing is sent or said.
    package static let stan = Reference("M045")
    /// Told us one interest that nobody else may know.
    package static let ruth = Reference("M046")
    /// Paused, in hospital, has offered to teach fly tying.
    package static let nigel = Reference("M048")
}
