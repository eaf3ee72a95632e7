/// The doors of what somebody does for a member they help.
///
/// In the order of the roles: nobody, a member, another one, a paused one, the connector, the region's, another town's.
/// None of these members helps anybody.
enum ActingDoors {
    typealias Door = HubSiteWalkTests.Door

    static let all: [Door] = [
        .get("/for", [], 401, 200, 200, 200, 403, 403, 403),
        .get(
            "/for/:member", ["/for/M009", "/for/M003", "/for/M999", "/for/S01"], 401, 404, 404, 404, 403, 403, 403),
        .get("/for/:member/week/:date", ["/for/M009/week/2027-03-10"], 401, 404, 404, 404, 403, 403, 403),
        .get("/for/:member/events/:reference", ["/for/M009/events/E02"], 401, 404, 404, 404, 403, 403, 403),
        .post(
            "/for/:member/events/:reference", "/for/M009/events/E02", form: "answer=going&seen_answer=0&seen_event=0",
            401, 404, 404, 404, 403, 403, 403),
    ]
}
