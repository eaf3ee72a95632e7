/// Who asks: a store answers only for one of these.
package enum Viewer: Sendable, Hashable {
    case everyone
    case member(Identifier<Member>)
    case supporter(Identifier<Supporter>)
    case connector(Identifier<Connector>)
    /// A partner, a venue or a freelancer that something is done with.
    case organisation(Organiser)
    /// Whoever concerns are told to.
    case safeguardingLead
    /// Matching itself, whose results are filtered again for each reader.
    case matching
    /// The publisher, which sees what everyone may see.
    case publisher
    /// The courier, which sees addresses of queued letters and nothing else.
    case courier
    /// The person at the machine who keeps the data folder: imports, sign-in links, backups.
    case keeper

    /// The line of the matrix that holds for the viewer.
    package var role: Role {
        switch self {
        case .everyone, .publisher: .everyone
        case .member: .otherMember
        case .supporter: .supporter
        case .organisation: .organisation
        case .safeguardingLead: .safeguardingLead
        case .connector, .keeper: .localConnector
        case .matching: .localConnector
        case .courier: .everyone
        }
    }
}
