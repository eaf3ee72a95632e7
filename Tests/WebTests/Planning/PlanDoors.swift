/// The doors of the pages for planning a month, with what stands behind them before one is planned.
enum PlanDoors {
    typealias Door = HubSiteWalkTests.Door

    static let all: [Door] = [
        // Nobody is asked about a month before its plan is shared.
        .get("/me/draft/:month", ["/me/draft/2027-04", "/me/draft/soon"], 401, 404, 404, 404, 403, 403, 403),
        .post("/me/draft/:month", "/me/draft/2027-04", form: "words=x", 401, 404, 404, 404, 403, 403, 403),
        .get(
            "/connector/month/:month/comments", ["/connector/month/2027-04/comments"],
            401, 403, 403, 403, 200, 403, 403),
        .get(
            "/connector/month/:month/plan", ["/connector/month/2027-03/plan", "/connector/month/2027-04/plan"],
            401, 403, 403, 403, 200, 403, 403),
        .get("/connector/month/:month/plan", ["/connector/month/soon/plan"], 401, 403, 403, 403, 404, 404, 404),
        .get(
            "/connector/month/:month/plan/items/:item", ["/connector/month/2027-03/plan/items/PR11"],
            401, 403, 403, 403, 409, 403, 403),
        .post(
            "/connector/month/:month/plan/build", "/connector/month/2027-04/plan/build", form: "new-a-week=many",
            401, 403, 403, 403, 422, 403, 403),
        .post(
            "/connector/month/:month/plan/share", "/connector/month/2027-04/plan/share", form: "until=2027-03-01",
            401, 403, 403, 403, 409, 403, 403),
        .post(
            "/connector/month/:month/plan/items/:item/pin", "/connector/month/2027-04/plan/items/PR11/pin",
            form: "way=2027-04-13T14:00+V02+M031", 401, 403, 403, 403, 409, 403, 403),
        .post(
            "/connector/month/:month/plan/items/:item/ban", "/connector/month/2027-04/plan/items/PR11/ban", form: "",
            401, 403, 403, 403, 409, 403, 403),
        .post(
            "/connector/month/:month/plan/items/:item/lift", "/connector/month/2027-04/plan/items/PR11/lift", form: "",
            401, 403, 403, 403, 409, 403, 403),
    ]
}
