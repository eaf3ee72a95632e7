package import Domain

/// What went wrong and what to do next, for a page and for the terminal alike.
package struct ErrorWords: Sendable, Hashable {
    package let headline: String
    /// Each a sentence of its own; there is always one.
    package let next: [String]

    /// - Parameters:
    ///   - error: What the person who asked must know.
    ///   - page: Where a running hub does the same, as an address; said where another process holds the folder.
    package init(_ error: HubError, page: String? = nil) {
        switch error {
        case .problems(let problems):
            self.init(ProblemWords.headline(problems.count) + ".", problems.map(ProblemWords.sentence))
        case .table(let problem):
            self.init(TableProblemWords.sentence(problem), ["Put it right in the file, then import it again."])
        case .list(let problem): self.init(ListProblemWords.sentence(problem), ListProblemWords.advice(problem))
        case .notFound(let name):
            self.init("We could not find \(name).", ["Please check how it is written, or ring us."])
        case .conflict(let clash): self.init(clash)
        case .unauthorised: self.init("Please sign in first.", ["Ask your connector for a new sign-in link."])
        case .forbidden:
            self.init("This is for somebody else to see.", ["If it ought to be yours, please ring us."])
        case .tooOften(let seconds):
            self.init("That was asked for too often.", ["Try again \(SignInWords.waiting(seconds)), or ring us."])
        case .unavailable(let unavailable): self.init(unavailable, page: page)
        case .internal:
            self.init(
                "Something went wrong on our side.", ["Please try again. If it happens once more, please ring us."])
        }
    }

    /// All of it in one paragraph: what a command says before it stops.
    package var exitSentence: String { ([headline] + next).joined(separator: " ") }

    private init(_ headline: String, _ next: [String]) {
        self.headline = headline
        self.next = next
    }

    private init(_ clash: Clash) {
        switch clash {
        case .backup(let refusal): self.init(BackupWords.headline(refusal), [BackupWords.next(refusal)])
        case .alreadyThere(let name):
            self.init("We have \(name) already.", ["Nothing was added a second time."])
        case .movedOn:
            self.init(
                "This has changed since you opened the page.", ["Look at it as it stands now, then choose again."])
        case .state(let name, let state):
            let words = ProposalState(rawValue: state).map(StatusWords.words) ?? state.replacing("_", with: " ")
            self.init(
                "\(name.upperFirst) has moved on in the meantime: \(words).",
                ["Look at it again, then choose what to do."])
        case .step(let name, let from, let to):
            self.init(
                "\(name.upperFirst) is “\(StatusWords.plain(from))”, and “\(StatusWords.plain(to))” cannot follow that.",
                ["Look at it again, then choose what to do."])
        case .stillBlocked(let reference):
            self.init(
                "Something still stands in the way of \(reference).",
                ["Put that right first, or say why it may go ahead all the same."])
        case .withoutOwnWord(let reference):
            self.init(
                "\(reference) has not asked to join yet, or not agreed that we keep their details.",
                ["Write down their own words, the day and how they said it; until then it stays an enquiry."])
        case .mentionsMoved(let reference):
            self.init(
                "What others wrote about \(reference) has changed since you looked.",
                ["Look at it again, then choose. Nobody was forgotten."])
        case .notADemo:
            self.init(
                "This folder holds a real community, not the demo.", ["Name another folder for the demo with --data."])
        case .folderNotEmpty(let folder):
            self.init("\(folder) is not empty.", ["Name a new folder with --data. Nothing in this one was changed."])
        case .nothingPublished:
            self.init("No month has been published yet.", ["Publish a month first."])
        case .notPublished(let month):
            self.init("\(DateWords.month(month)) has not been published yet.", ["Publish it first."])
        case .nothingToPublish(let month):
            self.init(
                "Nothing that everyone may see happens in \(DateWords.month(month)) yet.",
                ["Add something to the month first."])
        case .offer(let refusal):
            self.init(OfferRefusalWords.sentence(refusal), [OfferRefusalWords.advice(refusal)])
        case .answer(let obstacle): self.init(AnswerWords.sentence(obstacle), [AnswerWords.advice(obstacle)])
        case .mustSettle(let month, let count):
            self.init(
                "\(SummaryWords.count(count, "thing").upperFirst) in \(DateWords.month(month)) \(count == 1 ? "has" : "have") to be settled before it is published.",
                ["Put that right first, or say with --override why it may go ahead all the same."])
        case .lastConnector(let reference):
            self.init(
                "\(reference) is the only connector, and nobody else could build the month.",
                ["Add the next one first, with circles connector add."])
        case .plan(let obstacle):
            self.init(
                PlanObstacleWords.words(obstacle, Names()).upperFirst.sentence, [PlanObstacleWords.advice(obstacle)])
        case .cannotUndo(let obstacle):
            self.init(UndoWords.sentence(obstacle), ["Nothing was changed."] + UndoWords.advice(obstacle))
        }
    }

    private init(_ unavailable: Unavailable, page: String?) {
        switch unavailable {
        case .locked(let holder):
            let next =
                page.map { "Do the same there, at \($0), or stop it first." }
                ?? "Wait until it has finished, or stop it first."
            self.init("Another program is using this folder: \(holder).", [next])
        case .damaged(let file):
            self.init(
                "We cannot read \(file): it is damaged.",
                ["It was left as it is. Put the last backup in its place, then start again."])
        case .newer(let found, let known):
            self.init(
                "This folder was written by a newer version: it is at step \(found), and this program knows \(known).",
                ["Update the program. Nothing was changed."])
        case .older(let found, let known):
            self.init(
                "This folder was written by an older version: it is at step \(found), and this program needs \(known).",
                ["Start the hub with it once: that brings the folder up to date."])
        case .foreign:
            self.init(
                "This file belongs to another program.", ["Name another folder with --data. Nothing was changed."])
        case .missing(let file):
            self.init(
                "We could not find \(file).", ["Check the name, or begin a new community with circles init."])
        case .full: self.init("The disk is full.", ["Make some room, then try again. Nothing saved was lost."])
        case .diskFailed(let words):
            self.init(
                "The disk did not do as it was asked: \(words).",
                ["See with circles doctor whether it is full or failing. Nothing saved was lost."])
        case .portTaken(let port):
            let other = port < 65_535 ? port + 1 : port - 1
            self.init("Port \(port) is in use already.", ["Choose another one, such as --port \(other)."])
        case .notPermitted(let file):
            self.init("We may not use \(file).", ["Check who owns it and who may write to it."])
        }
    }
}
