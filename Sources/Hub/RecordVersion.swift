import CivilTime
import Digest
package import Domain
import Store

/// What a form about a person's details has seen: another once anything that its reader may change is changed.
package struct RecordVersion {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// - Throws: `.notFound`; `.forbidden` for who may not read the record.
    package func callAsFunction(of reference: Reference, as viewer: Viewer) throws(HubError) -> String {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            try Self.version(of: try memory.member(reference), memory)
        }
    }

    static func version(of member: Member, _ memory: Reading) throws(HubError) -> String {
        let id = member.id
        let free = try memory.availability(of: id).map { "\($0.weekday.code)\($0.part.rawValue)" }.sorted()
        let needs = try memory.toldNeeds(of: id).map(\.need.rawValue).sorted()
        let away = try memory.awayDays(of: id).map(\.description).sorted()
        // Whom to ring is opened with a reason, and only the person changes it here.
        let emergency = memory.viewer == .member(id) ? try memory.emergencyContact(of: id) : nil
        let parts =
            PersonField.allCases.map { member.text(of: $0) ?? "" } + [member.area?.rawValue ?? "", emergency ?? ""]
        let text = (parts + free + ["\u{1E}"] + needs + ["\u{1E}"] + away).joined(separator: "\u{1F}")
        return SHA256.digest(of: text.utf8).prefix(8).hex
    }
}
