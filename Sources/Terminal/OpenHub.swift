import Domain
import Hub
import Interests

extension Arguments {
    /// The data folder that the command works on.
    var dataFolder: String { self[.data] ?? "circles-data" }

    /// The hub of the data folder, to look at beside a running one.
    func hubForReading() throws(HubError) -> CommunityHub { try CommunityHub.reading(dataFolder) }

    /// The hub of the data folder, for this command alone.
    func hubForWriting(_ purpose: String) throws(HubError) -> CommunityHub {
        try CommunityHub.alone(with: dataFolder, purpose: purpose, environment: environment)
    }

    /// The hub of the data folder, for this command alone, with what people's own words are understood with.
    func hubForWords(_ purpose: String, _ surroundings: Surroundings) throws(HubError) -> CommunityHub {
        try hubForWriting(purpose).understanding(surroundings)
    }

    /// The only operand.
    func operand(_ name: String) throws(UsageError) -> String {
        guard let word = positional.first else { throw UsageError("Say \(name).") }
        try expect(1)
        return word
    }

    /// Refuses more operands than the command knows.
    func expect(_ count: Int) throws(UsageError) {
        if positional.count > count { throw UsageError("\(positional[count]) is one word too many.") }
    }
}

extension CommunityHub {
    /// The same hub with what people's own words are understood with.
    func understanding(_ surroundings: Surroundings) throws(HubError) -> CommunityHub {
        var hub = self
        hub.reader = LateReader(try InterestReader(files: try surroundings.interests()))
        return hub
    }
}
