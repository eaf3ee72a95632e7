import HTML

/// How to have the calendar, or one group's part of it, in a telephone's own calendar.
struct SubscribeBox {
    let frame: Frame
    var title = "Take the calendar with you"
    var words =
        "It can sit in your phone’s own calendar and keep itself up to date: if something moves, you will see it."
    var feed: FeedAddress?
    /// The page with the steps.
    var page = FeedAddress.guide

    var body: Markup {
        let address = feed ?? .programme(.ics, of: frame.community)
        return """
            <section class="note screen"><h2>\(title)</h2>
            <p>\(words)</p>
            <p class="acts">\(address.webcal(at: frame.origin).map { "<a class=\"button\" href=\"\($0)\">Add to my calendar</a> " })\
            <a class="button plain" href="\(address.link)">Download the calendar</a></p>
            <p><a href="\(page)">Step by step for iPhone, Android, Google and Outlook</a>\
            , or <a href="\(FeedAddress.guide)">calendars by interest, group, place and area</a></p>
            <p class="small">Address for any calendar program: <a href="\(address.link)">\(frame.origin)\(address.link.url)</a>.</p>\
            </section>
            """
    }
}
