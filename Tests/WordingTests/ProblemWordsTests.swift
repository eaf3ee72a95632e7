import Domain
import Testing
import Wording

@Suite("Problems of forms and tables in words")
struct ProblemWordsTests {
    @Test(
        arguments: [
            (
                "contact", .noWayToReach,
                "Tell us how to reach you: a telephone number, an e-mail address or a postal address."
            ),
            ("interests", .missing, "Choose at least one thing you enjoy, or write one in your own words."),
            ("date_2", .missing, "Choose a day."), ("gift_head", .missing, "Tell us one thing you are good at."),
            ("own_words", .missing, "Write at least one thing you enjoy."),
            ("anything", .missing, "Please write something here."),
            ("title", .tooLong(limit: 1), "That is a little long: 1 letter at most, please."),
            ("title", .tooLong(limit: 2_000), "That is a little long: 2,000 letters at most, please."),
            ("date_1", .inThePast, "That has gone by. Choose a time still to come."),
        ] as [(String, Problem.Kind, String)])
    func `a problem says what to do`(_ field: String, _ kind: Problem.Kind, _ words: String) {
        #expect(ProblemWords.sentence(Problem(field: field, kind: kind)) == words)
    }

    @Test(arguments: [
        (1, "There is one thing to put right"), (2, "There are two things to put right"),
        (11, "There are 11 things to put right"),
    ])
    func `a form counts what is to put right`(_ number: Int, _ words: String) {
        #expect(ProblemWords.headline(number) == words)
    }

    @Test func `a table names file, line and column, and that nothing was imported`() {
        let cell = TableProblem(
            file: "members.csv", line: 12, column: "age_band", expected: "one of 18-24, 25-34", found: "200")
        #expect(
            TableProblemWords.sentence(cell) == "members.csv, line 12, column age_band: expected one of 18-24, 25-34; "
                + "found 200. Nothing was imported.")
        let file = TableProblem(file: "groups.csv", line: 0, column: nil, expected: "a table of this name", found: "")
        #expect(
            TableProblemWords.sentence(file)
                == "groups.csv: expected a table of this name; found nothing. Nothing was imported.")
    }
}
