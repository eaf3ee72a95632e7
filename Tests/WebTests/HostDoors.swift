import Domain

/// The doors of what a host does.
///
/// In the order of the roles: nobody, a member, another one, a paused one, the connector, the region's, another town's.
enum HostDoors {
    typealias Door = HubSiteWalkTests.Door

    static let all: [Door] = [
        .get("/propose", [], 401, 200, 200, 200, 403, 403, 403),
        .get("/propose", ["/propose?change=PR6", "/propose?again=PR99"], 401, 404, 404, 404, 403, 403, 403),
        // Who is paused takes a rest from hosting too.
        .post("/propose", form: HubSiteWalkTests.proposal, 401, 200, 200, 409, 403, 403, 403),
        // Nobody of the walk has an idea of their own.
        .get("/me/ideas/:reference", ["/me/ideas/PR6", "/me/ideas/PR99"], 401, 404, 404, 404, 403, 403, 403),
        .post("/me/ideas/:reference/withdraw", "/me/ideas/PR6/withdraw", form: "", 401, 404, 404, 404, 403, 403, 403),
        .post("/me/ideas/:reference/again", "/me/ideas/PR10/again", form: "", 401, 404, 404, 404, 403, 403, 403),
        // Nobody of the walk holds E01; the connector prints its sheet. E04 is held by a freelancer.
        .get("/hosting/:reference", ["/hosting/E01"], 401, 404, 404, 404, 200, 403, 403),
        .get(
            "/hosting/:reference", ["/hosting/E04", "/hosting/E99", "/hosting/PR1"], 401, 404, 404, 404, 404, 403, 403),
        .get("/hosting/:reference/after", ["/hosting/E01/after"], 401, 404, 404, 404, 403, 403, 403),
        // Nothing was held yet, so nothing was told.
        .get("/connector/told", [], 401, 403, 403, 403, 200, 403, 403),
        .get("/connector/told/:reference", ["/connector/told/E01"], 401, 403, 403, 403, 404, 403, 403),
        .post(
            "/connector/told/:reference", "/connector/told/E01", form: "step=read&version=1", 401, 403, 403, 403, 404,
            403, 403),
        .post("/hosting/:reference/after", "/hosting/E01/after", form: "version=0", 401, 404, 404, 404, 403, 403, 403),
    ]
}
