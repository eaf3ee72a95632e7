import CivilTime
import HTML
import Wording

/// A date as a disc with a second disc behind it; the words beside it say it in full.
struct Disc {
    let date: CivilDate
    var isToday = false

    var body: Markup {
        """
        <span class="disc\(" now", when: isToday)" aria-hidden="true">\(DateWords.shortWeekday(date.weekday)) \
        <b>\(date.day)</b> \(DateWords.shortMonth(date.month))</span>
        """
    }
}
