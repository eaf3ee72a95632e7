/// The doors of the pages about wishes.
enum MatchDoors {
    typealias Door = HubSiteWalkTests.Door

    static let all: [Door] = [
        .get(
            "/connector/matches",
            [
                "/connector/matches", "/connector/matches?way=member_host&page=2",
                "/connector/matches?way=nonsense&page=-1", "/connector/matches?page=99999999999999999999",
            ], 401, 403, 403, 403, 200, 403, 403),
        .get(
            "/connector/matches/:member/:interest", ["/connector/matches/M035/photography"],
            401, 403, 403, 403, 200, 403, 403),
        .get(
            "/connector/matches/:member/:interest",
            ["/connector/matches/M003/chess", "/connector/matches/M999/card-making", "/connector/matches/G01/x"],
            401, 403, 403, 403, 404, 403, 403),
        .post(
            "/connector/matches/:member/:interest", "/connector/matches/M035/photography", form: "way=hold",
            401, 403, 403, 403, 422, 403, 403),
        .get(
            "/connector/demand", ["/connector/demand", "/connector/demand?page=2"], 401, 403, 403, 403, 200, 403, 403),
    ]
}
