import Domain
import Testing
import Wording

@Suite("Errors in words")
struct ErrorWordsTests {
    @Test(
        arguments: [
            (.notFound("M999"), "We could not find M999. Please check how it is written, or ring us."),
            (
                .unavailable(.locked(holder: "circles serve, process 4711")),
                "Another program is using this folder: circles serve, process 4711. "
                    + "Wait until it has finished, or stop it first."
            ),
            (
                .unavailable(.damaged("circles-data/hub.db")),
                "We cannot read circles-data/hub.db: it is damaged. "
                    + "It was left as it is. Put the last backup in its place, then start again."
            ),
            (
                .unavailable(.newer(found: 9, known: 7)),
                "This folder was written by a newer version: it is at step 9, and this program knows 7. "
                    + "Update the program. Nothing was changed."
            ),
            (
                .unavailable(.older(found: 7, known: 9)),
                "This folder was written by an older version: it is at step 7, and this program needs 9. "
                    + "Start the hub with it once: that brings the folder up to date."
            ),
            (
                .unavailable(.diskFailed("disk I/O error")),
                "The disk did not do as it was asked: disk I/O error. "
                    + "See with circles doctor whether it is full or failing. Nothing saved was lost."
            ),
            (.unavailable(.portTaken(8080)), "Port 8080 is in use already. Choose another one, such as --port 8081."),
            (
                .unavailable(.portTaken(65_535)),
                "Port 65535 is in use already. Choose another one, such as --port 65534."
            ),
            (
                .conflict(.state("proposal PR4", is: "changes_requested")),
                "Proposal PR4 has moved on in the meantime: a change was asked for. "
                    + "Look at it again, then choose what to do."
            ),
            (
                .problems([Problem(field: "title", kind: .missing), Problem(field: "time_1", kind: .notATime)]),
                "There are two things to put right. Tell us what you would like to do. "
                    + "Write the time as hours and minutes, such as 14:00."
            ),
        ] as [(HubError, String)])
    func `an error says what happened and what to do next`(_ error: HubError, _ words: String) {
        #expect(ErrorWords(error).exitSentence == words)
    }

    @Test func `a folder in use names the page that does the same`() {
        let error = HubError.unavailable(.locked(holder: "circles serve"))
        #expect(
            ErrorWords(error, page: "http://127.0.0.1:8080/connector").next
                == ["Do the same there, at http://127.0.0.1:8080/connector, or stop it first."])
    }

    @Test func `what the log may know stays in the log`() {
        let words = ErrorWords(.internal(hint: "no such table: member"))
        #expect(words.headline == "Something went wrong on our side.")
        #expect(!words.exitSentence.contains("table"))
    }
}
