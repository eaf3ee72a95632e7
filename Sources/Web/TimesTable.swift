import CivilTime
import Domain
import HTML
import Wording

/// Twenty-one boxes: the parts of each day of a week.
struct TimesTable {
    let free: Set<WeekPart>
    let problem: String?

    var body: Markup {
        let heads = PartOfDay.allCases.map { part -> Markup in
            "<th scope=\"col\">\(DateWords.part(part).sentenceCase)<span class=\"hint\">\(edges(of: part))</span></th>"
        }
        let rows = Weekday.allCases.map { day -> Markup in
            """
            <tr><th scope="row">\(DateWords.weekday(day))</th>\(PartOfDay.allCases.map { box(WeekPart(day, $0)) })</tr>

            """
        }
        return """
            <fieldset class="field\(" wrong", when: problem != nil)"\
            \(FieldDescription(name: JoinField.times, hint: "", problem: problem).body)>\
            <legend>When could you come along?</legend>\
            <span class="hint" id="\(JoinField.times)-hint">Tick what is usually free. You are not promising anything</span>\
            \(problem.map { "<span class=\"error\" id=\"times-error\">\($0)</span>" })
            <table class="times"><thead><tr><td></td>\(heads)</tr></thead>
            <tbody>\(rows)</tbody></table></fieldset>

            """
    }

    private func box(_ time: WeekPart) -> Markup {
        let isFirst = time == WeekPart(.monday, .morning)
        return """
            <td><label><input type="checkbox" name="\(JoinField.times)" value="\(time.fieldValue)"\
            \(" id=\"\(JoinField.times)\"", when: isFirst)\(" checked", when: free.contains(time))>\
            <span class="unseen">\(DateWords.weekday(time.weekday)) </span>\
            <span class="part">\(DateWords.part(time.part))</span></label></td>
            """
    }

    private func edges(of part: PartOfDay) -> String {
        guard let start = TimeOfDay(secondsSinceMidnight: part.start),
            let end = TimeOfDay(secondsSinceMidnight: part.end)
        else { return "" }
        return DateWords.span(from: start, to: end)
    }
}
