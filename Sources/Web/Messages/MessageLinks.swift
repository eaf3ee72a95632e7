import Domain
import HTML

/// Where strangers write to us, and where the connector reads it.
enum MessageLinks {
    static let start = Link(path: ["start"])
    static let worried = Link(path: ["worried"])
    static let enquiries = Link(path: ["connector", "enquiries"])
    static let concerns = Link(path: ["connector", "concerns"])

    static func answered(_ enquiry: StartEnquiry) -> Link {
        Link(path: ["connector", "enquiries", enquiry.reference.rawValue])
    }

    static func move(_ concern: Concern) -> Link { Link(path: ["connector", "concerns", concern.reference.rawValue]) }
}
