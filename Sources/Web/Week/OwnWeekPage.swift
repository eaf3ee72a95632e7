import CivilTime
import Domain
import HTML
import Wording

/// Another week of a member's own.
struct OwnWeekPage {
    let frame: Frame
    let week: OwnWeek
    let now: WallTime

    var body: Markup {
        Page(
            frame: frame, title: "My week, \(WeekWords.title(week))", tab: .me, announcesFeeds: false,
            main: """
                <h1>My week</h1>
                <p class="lead">\(WeekWords.lead(week))</p>
                \(OwnWeekView(frame: frame, week: week, now: now).body)
                <p class="acts"><a class="button plain" href="\(WeekLinks.home)">Back to my page</a> \
                <a class="button plain" href="\(CalendarTabs.week(week.monday))">Everything that is on</a></p>
                """
        ).body
    }
}
