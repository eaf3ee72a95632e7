package import CivilTime
package import Domain

/// A whole town as its tables tell it, every cell read and every reference found.
package struct TownTables: Sendable {
    package internal(set) var community: Community
    /// The moment at which the town's data stands; nil where the data set does not say.
    package internal(set) var clock: WallTime?
    package internal(set) var areas: [Area] = []
    package internal(set) var interests: [Interest] = []
    package internal(set) var partners: [Partner] = []
    package internal(set) var connectors: [Connector] = []
    package internal(set) var freelancers: [Freelancer] = []
    package internal(set) var venues: [Venue] = []
    package internal(set) var members: [Member] = []
    package internal(set) var accessNeeds: [(Identifier<Member>, [AccessNeed])] = []
    package internal(set) var memberInterests: [MemberInterest] = []
    package internal(set) var gifts: [Gift] = []
    package internal(set) var availability: [Availability] = []
    package internal(set) var consents: [Consent] = []
    package internal(set) var supporters: [Supporter] = []
    package internal(set) var profiles: [OnePageProfile] = []
    package internal(set) var groups: [Group] = []
    package internal(set) var circles: [Circle] = []
    package internal(set) var facilitators: [Facilitator] = []
    package internal(set) var proposals: [Proposal] = []
    package internal(set) var events: [Event] = []
    package internal(set) var eventReplies: [EventReply] = []
    package internal(set) var attendance: [Attendance] = []
    package internal(set) var posts: [Post] = []
    package internal(set) var checkins: [WellbeingCheckin] = []
    package internal(set) var practiceMeetings: [PracticeMeeting] = []
    /// The optional tables that were not in the folder.
    package internal(set) var absent: [String] = []
}
