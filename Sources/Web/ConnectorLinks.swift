import CivilTime
import Domain
import HTML

/// The addresses of the connector's pages.
enum ConnectorLinks {
    static let monthBeingBuilt = Link(path: ["connector", "month"])
    static let search = Link(path: ["connector", "search"])
    static func month(_ month: YearMonth) -> Link { Link(path: ["connector", "month", month.description]) }
    static func publish(_ month: YearMonth) -> Link {
        Link(path: ["connector", "month", month.description, "publish"])
    }
    static func ringRound(_ month: YearMonth) -> Link { Link(path: ["connector", "ring-round", month.description]) }

    static let words = Link(path: ["connector", "words"])
    static let lists = Link(path: ["connector", "import"])
    static let storing = Link(path: ["connector", "import", "store"])
    static func undoing(_ run: ImportRun) -> Link {
        Link(path: ["connector", "import", run.reference.rawValue, "undo"])
    }
    static func answer(_ question: ImportQuestion) -> Link {
        Link(path: ["connector", "import", question.runReference.rawValue, String(question.row), "answer"])
    }

    static func acceptance(of proposal: Reference) -> Link {
        Link(path: ["connector", "proposals", proposal.rawValue, "accept"])
    }

    static func refusal(of proposal: Reference) -> Link {
        Link(path: ["connector", "proposals", proposal.rawValue, "decline"])
    }
}
