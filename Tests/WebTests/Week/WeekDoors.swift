/// The doors of a member's own weeks and answers.
enum WeekDoors {
    typealias Door = HubSiteWalkTests.Door

    static let all: [Door] = [
        .get("/me/about", [], 401, 200, 200, 200, 403, 403, 403),
        .get(
            "/me/week/:date", ["/me/week/2027-03-10", "/me/week/2027-04-10", "/me/week/0001-01-03"],
            401, 200, 200, 200, 403, 403, 403),
        .get("/me/week/:date", ["/me/week/2027-02-30", "/me/week/now"], 401, 404, 404, 404, 403, 403, 403),
        // E04 is for members, E07 is cancelled, E12 is for named people.
        .get(
            "/me/events/:reference", ["/me/events/E01", "/me/events/E04", "/me/events/E07"],
            401, 200, 200, 200, 403, 403, 403),
        .get(
            "/me/events/:reference", ["/me/events/E12", "/me/events/E99", "/me/events/G01"],
            401, 404, 404, 404, 403, 403, 403),
        // Who takes a break says no, and no more.
        .post("/me/events/:reference", "/me/events/E01", form: "answer=soon", 401, 422, 422, 422, 403, 403, 403),
        .post(
            "/me/events/:reference", "/me/events/E01", form: "answer=going&seen_answer=0&seen_event=0",
            401, 303, 303, 409, 403, 403, 403),
        .post(
            "/me/events/:reference", "/me/events/E12", form: "answer=going&seen_answer=0&seen_event=0",
            401, 404, 404, 404, 403, 403, 403),
        .get("/me/calendar-link", [], 401, 200, 200, 200, 403, 403, 403),
        .post("/me/calendar-link", form: "", 401, 200, 200, 200, 403, 403, 403),
        .post("/me/calendar-link/end", form: "", 401, 303, 303, 303, 403, 403, 403),
        .get("/my/:file", ["/my/abc.ics", "/my/abc", "/my/.ics"], 404, 404, 404, 404, 404, 404, 404),
    ]
}
