import Domain
import HTML
import Hub
import Wording

/// Bringing in a list: what waits, what was brought in, and the form for a file.
struct ListsPage {
    let frame: Frame
    let overview: ListOverview
    /// Whether the second step was taken a short while ago.
    let isProved: Bool

    var body: Markup {
        Page(frame: frame, title: "Bring in a list", tab: .connectorMonth, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>Bring in a list</h1>
        <p class="lead">A spreadsheet of members, or a list of groups, as it is: save it as CSV. You see first what would \
        become of each row; nothing is stored before you say so.</p>
        \(isProved ? file : step)
        \(questions)
        \(runs)
        """
    }

    /// A whole list is many people's records: that asks for more than a letter.
    private var step: Markup {
        """
        <div class="note wait"><p>Before a list is brought in we ask for the second step: a code from an app on your \
        telephone.</p><p class="acts"><a class="button" href="\(SecondStepPage.link)">Take the second step</a></p></div>
        """
    }

    private var file: Markup {
        """
        \(frame.form(to: "\(ConnectorLinks.lists)", " enctype=\"multipart/form-data\""))
        <div class="field"><label for="kind">What is it a list of?</label><select id="kind" name="kind">\
        <option value="members">Members</option><option value="groups">Groups</option></select></div>
        <div class="field"><label for="list">The file</label>\
        <input id="list" name="list" type="file" accept=".csv,.tsv,.txt,text/csv" required></div>
        <button>Look at it</button></form>
        """
    }

    private var questions: Markup {
        guard !overview.questions.isEmpty else { return "" }
        let rows = overview.questions.map { question, line -> Markup in
            """
            <section class="card"><h3>\(line.name ?? "No name"), row \(line.row) of \(question.runReference.rawValue)</h3>
            \(ListLines.reasons(line))
            \(form(question, line))</section>

            """
        }
        return "<section id=\"questions\"><h2>These wait for your answer (\(rows.count))</h2>\(rows)</section>"
    }

    private func form(_ question: ImportQuestion, _ line: ImportLine) -> Markup {
        let name = "\(question.runReference.rawValue)-\(question.row)"
        let address = ConnectorLinks.answer(question)
        let example = question.kind == .members ? "M004" : "G05"
        return """
            \(frame.form(to: "\(address)"))\(question.kind == .groups ? meeting(name) : "")
            <div class="acts"><button name="decision" value="create">It is new</button> \
            \(mates(line))\(line.mayDivide ? "<button name=\"decision\" value=\"split\">Make two of it</button> " : "")\
            <button class="plain" name="decision" value="skip">Pass over</button></div></form>
            <details><summary>It is somebody or something else</summary>
            \(frame.form(to: "\(address)"))<div class="field"><label for="with-\(name)">The number, such as \
            \(example)</label><input id="with-\(name)" name="with" required></div>
            <button name="decision" value="merge">It is the same</button></form></details>
            """
    }

    /// A button for each whom it may be the same as, by name.
    private func mates(_ line: ImportLine) -> [Markup] {
        line.with.compactMap { mate in
            guard case .reference(let reference) = mate else { return nil }
            return """
                <button name="decision" value="merge \(reference.rawValue)">It is \(line.called(reference))</button> \

                """
        }
    }

    private func meeting(_ name: String) -> Markup {
        """
        <div class="field"><label for="when-\(name)">When it meets, if you know better</label>\
        <input id="when-\(name)" name="when"></div>
        <div class="field"><label for="first-\(name)">A date it is counted from</label>\
        <input id="first-\(name)" name="first-date"></div>
        <div class="field"><label for="where-\(name)">Where it meets, if you know better</label>\
        <input id="where-\(name)" name="where"></div>
        """
    }

    private var runs: Markup {
        guard !overview.runs.isEmpty else { return "" }
        let rows = overview.runs.map { run -> Markup in
            let undo: Markup =
                run.undo == .open
                ? frame.form(to: "\(ConnectorLinks.undoing(run))")
                    + "<button class=\"plain\">Take it back</button></form>"
                : "\(run.undo == .undone ? "taken back" : "can no longer be taken back")"
            return """
                <tr><th scope="row">\(run.reference.rawValue)</th><td>\(run.fileName)</td>\
                <td>\(DateWords.date(run.madeAt))</td><td>\(ImportCountWords.counts(run.counts))</td><td>\(undo)</td></tr>

                """
        }
        return """
            <section><h2>Brought in so far</h2>
            <p>Each can be taken back for \(UndoStep.days) days.</p>
            <table class="round list"><thead><tr><th scope="col">Number</th><th scope="col">File</th><th scope="col">Day</th>\
            <th scope="col">What became of it</th><th scope="col">Taking back</th></tr></thead><tbody>\(rows)</tbody></table>
            </section>
            """
    }
}

/// What would become of each row of a list, with the button that stores it.
struct ListPreviewPage {
    let frame: Frame
    let preview: ImportPreview
    let key: String

    var body: Markup {
        Page(frame: frame, title: "Look before you store", tab: .connectorMonth, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        let rows = preview.lines.filter(\.isRecord).map { line -> Markup in
            """
            <tr><th scope="row">\(line.row)</th><td>\(line.name ?? "no name")</td><td>\(line.effect)\(line.mates)</td>\
            <td>\(ListLines.reasons(line))</td></tr>

            """
        }
        return """
            <h1>Look before you store</h1>
            <p class="lead">\(ImportCountWords.counts(preview.counts)). Nothing is stored yet.</p>
            \(unknown)\(frame.form(to: "\(ConnectorLinks.storing)"))<input type="hidden" name="key" value="\(key)">\
            <div class="acts"><button>Store this</button> \
            <a class="button plain" href="\(ConnectorLinks.lists)">Not now</a></div></form>
            <table class="round list"><thead><tr><th scope="col">Row</th><th scope="col">Who or what</th>\
            <th scope="col">What becomes of it</th><th scope="col">Why</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private var unknown: Markup {
        guard !preview.unknownColumns.isEmpty else { return "" }
        return "<p>Columns that are kept as notes: \(SummaryWords.list(preview.unknownColumns)).</p>"
    }
}

/// The parts that both pages show.
enum ListLines {
    static func reasons(_ line: ImportLine) -> Markup {
        let times = line.times.map { times -> Markup in "<li>“\(times.told)” means: \(times.sentence)</li>" }
        let rest = (line.reasons + line.repairs).map { words -> Markup in "<li>\(words)</li>" }
        return "<ul>\(times)\(rest)</ul>"
    }
}
