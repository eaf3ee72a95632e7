package import CivilTime

/// What can go wrong for the person who asked, and nothing else.
package enum HubError: Error, Sendable, Hashable {
    /// Something in a form needs another look.
    case problems([Problem])
    /// A table cannot be taken over as it is; nothing of it was.
    case table(TableProblem)
    /// A list cannot be read, or one of its records not decided, as it was asked.
    case list(ListProblem)
    /// Nothing by that name.
    case notFound(String)
    /// The thing has moved on since it was looked at, or the rules of the domain forbid it.
    case conflict(Clash)
    case unauthorised
    case forbidden
    /// It was asked for too often; in so many seconds it may be again.
    case tooOften(seconds: Int)
    /// The data folder cannot be used.
    case unavailable(Unavailable)
    /// Our fault; `hint` is for the log, never for a page.
    case `internal`(hint: String)
}

/// Why a wish to change something cannot be carried out.
package enum Clash: Sendable, Hashable {
    case alreadyThere(String)
    /// What a form showed has changed since it was opened.
    case movedOn
    case state(String, is: String)
    /// A step that the states of the domain do not know: of what, from which word to which.
    case step(of: String, from: String, to: String)
    case stillBlocked(Reference)
    /// Somebody would belong who has not asked to, or not agreed that we keep their details.
    case withoutOwnWord(Reference)
    /// What was written about this person is not what somebody looked at before they chose.
    case mentionsMoved(Reference)
    case notADemo
    case folderNotEmpty(String)
    case nothingPublished
    /// One month that was never published.
    case notPublished(YearMonth)
    case nothingToPublish(YearMonth)
    case backup(BackupRefusal)
    case cannotUndo(UndoObstacle)
    case offer(OfferRefusal)
    /// Somebody cannot say this about coming.
    case answer(AnswerObstacle)
    /// So many things of a month are to be settled, or answered for, before it is published.
    case mustSettle(YearMonth, Int)
    /// Nobody would be left who builds the month.
    case lastConnector(Reference)
    /// Something cannot be planned so.
    case plan(PlanObstacle)
}

/// Why a data folder cannot be used.
package enum Unavailable: Sendable, Hashable {
    /// Another process writes it; `holder` says which.
    case locked(holder: String)
    case damaged(String)
    case newer(found: Int, known: Int)
    /// It has to be brought up to date by whoever writes it.
    case older(found: Int, known: Int)
    case foreign
    case missing(String)
    case full
    /// The disk did not read or write, for a reason of its own; the words are the database's.
    case diskFailed(String)
    case portTaken(Int)
    case notPermitted(String)
}
