package import Domain
import HTML

/// What every page knows beside its own matter: whose community it is, who reads, and the number to ring.
package struct Frame: Sendable {
    package let community: Community
    /// Whom to ring: the connector, or on the connector's own pages her regional connector.
    package let helpLine: HelpLine
    package let visitor: Visitor
    package let print: PrintSize
    /// `https://host` as readers reach it, without a slash at the end: a `webcal` link needs it.
    package let origin: String
    /// The path of the page; nil where coming back to it makes no sense.
    package let path: String?
    /// The same with what was chosen on it; nil where nothing was, and on a page that is made once for all who ask.
    package var chosen: String?
    /// What every form of the reader carries; nil where nobody is signed in.
    package let seal: String?

    package init(
        community: Community, helpLine: HelpLine, visitor: Visitor = .nobody, print: PrintSize = .ordinary,
        origin: String, path: String? = nil, seal: String? = nil
    ) {
        self.community = community
        self.helpLine = helpLine
        self.visitor = visitor
        self.print = print
        self.origin = origin
        self.path = path
        self.seal = seal
    }
}

/// The person behind a number.
package struct HelpLine: Sendable, Hashable {
    /// The first name.
    package let name: String
    /// `your local connector`.
    package let role: String
    package let phone: String
    /// When someone answers: `Tuesday, Wednesday and Thursday`.
    package let days: String?

    package init(name: String, role: String, phone: String, days: String?) {
        self.name = name
        self.role = role
        self.phone = phone
        self.days = days
    }
}

/// Who reads a page.
package enum Visitor: Sendable, Hashable {
    case nobody
    case member(Identifier<Member>, knownAs: String)
    /// Helps a member, and is none.
    case supporter(Identifier<Supporter>, name: String)
    case connector(Identifier<Connector>, firstName: String)
}

extension Visitor {
    /// Where they begin.
    var home: Link {
        switch self {
        case .connector: Link(path: ["connector"])
        case .member: Link(path: ["me"])
        case .supporter: ActingLinks.people
        case .nobody: Link(path: [])
        }
    }
}

/// The size of print a reader chose.
package enum PrintSize: String, Sendable, Hashable, CaseIterable {
    case ordinary, large
}
