/// The doors of joining in steps, for a browser that has begun nothing.
enum JoinDoors {
    typealias Door = HubSiteWalkTests.Door

    static let all: [Door] = [
        .get("/join/all", [], 200, 200, 200, 200, 200, 200, 200),
        .get("/join/step/:step", ["/join/step/name"], 303, 303, 303, 303, 303, 303, 303),
        .get("/join/step/:step", ["/join/step/nowhere"], 404, 404, 404, 404, 404, 404, 404),
        .get("/join/check", [], 303, 303, 303, 303, 303, 303, 303),
        .post("/join/begin", form: "", 303, 303, 303, 303, 303, 303, 303),
        .post("/join/back", form: "code=x", 422, 422, 422, 422, 422, 422, 422),
        .post("/join/forget", form: "", 303, 303, 303, 303, 303, 303, 303),
        .post(
            "/join/step/:step", "/join/step/name", form: "name=Ada&then=on", 303, 303, 303, 303, 303, 303, 303),
        .post("/join/check", form: "form_key=x", 303, 303, 303, 303, 303, 303, 303),
    ]
}
