/// The doors of the pages about keeping the hub: who did what, what is set, what is printed.
enum KeepingDoors {
    typealias Door = HubSiteWalkTests.Door

    static let all: [Door] = [
        .get("/components", [], 200, 200, 200, 200, 200, 200, 200),
        .get(
            "/connector/audit",
            [
                "/connector/audit", "/connector/audit?about=M003&page=2", "/connector/audit?check=yes",
                "/connector/audit?about=%00%27%25&page=-9", "/connector/audit?page=99999999999999999999",
            ], 401, 403, 403, 403, 200, 200, 403),
        .get("/connector/settings", [], 401, 403, 403, 403, 200, 403, 403),
        .post("/connector/settings", form: "phone=&days=&community_phone=", 401, 403, 403, 403, 422, 403, 403),
        .get(
            "/connector/print/:month", ["/connector/print/2027-03", "/connector/print/2027-04"],
            401, 403, 403, 403, 200, 403, 403),
        .get("/connector/print/:month", ["/connector/print/soon"], 401, 403, 403, 403, 404, 404, 404),
        .get(
            "/connector/pictures/:month", ["/connector/pictures/2027-03", "/connector/pictures/2027-04"],
            401, 403, 403, 403, 200, 403, 403),
        .get("/connector/pictures/:month", ["/connector/pictures/soon"], 401, 403, 403, 403, 404, 404, 404),
        .get("/connector/labels/:month", ["/connector/labels/2027-03"], 401, 403, 403, 403, 200, 403, 403),
        .get("/connector/labels/:month", ["/connector/labels/2027-13"], 401, 403, 403, 403, 404, 404, 404),
    ]
}
