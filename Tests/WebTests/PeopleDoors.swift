import HTTP

/// The doors of the pages for people, of one's own details and of the leaflet for agencies.
enum PeopleDoors {
    typealias Door = HubSiteWalkTests.Door

    /// For the connector of this community alone.
    private static func desk(_ method: HTTP.Method, _ rest: String, _ path: String, form: String? = nil, _ own: Int)
        -> Door
    {
        Door(
            method: method, pattern: "/connector/people" + rest, paths: ["/connector/people" + path], form: form,
            statuses: [401, 403, 403, 403, own, 403, 403])
    }

    static var all: [Door] { desk + own + agencies }

    private static var desk: [Door] {
        [
            desk(.get, "", "", 200),
            Door(
                method: .get, pattern: "/connector/people/add", paths: ["/connector/people/add"],
                statuses: [401, 403, 403, 403, 200, 200, 200]),
            desk(.post, "/add", "/add", form: "name=Ada+Low&phone=01632+960555", 303),
            desk(.get, "/:reference", "/M003", 200),
            desk(.get, "/:reference/join", "/M061/join", 200),
            desk(.post, "/:reference/join", "/M061/join", form: "words=Yes&keep_my_details=yes", 303),
            desk(.get, "/:reference/details", "/M003/details", 200),
            desk(.post, "/:reference/details", "/M003/details", form: "heard_via=radio", 303),
            desk(.post, "/:reference/interests", "/M003/interests", form: "own_words=kites", 303),
            desk(.post, "/:reference/good-days", "/M003/good-days", form: "good=Rain+on+the+roof", 303),
            desk(.post, "/:reference/harvest", "/M003/harvest", form: "line=none", 404),
            desk(.post, "/:reference/profile", "/M003/profile", form: "important_to_me=Tea&visible_to=hosts", 303),
            desk(.get, "/:reference/way-in", "/M003/way-in", 200),
            desk(.post, "/:reference/way-in", "/M003/way-in", form: "", 200),
            desk(.post, "/:reference/sign-out", "/M003/sign-out", form: "", 200),
            desk(.post, "/:reference/undo", "/M003/undo", form: "", 404),
            desk(.post, "/:reference/merge", "/M003/merge", form: "other=M002", 303),
            desk(.get, "/:reference/merge/:other", "/M003/merge/M002", 200),
            desk(.post, "/:reference/merge/:other", "/M003/merge/M002", form: "", 303),
            desk(.get, "/:reference/pause", "/M003/pause", 200),
            desk(.post, "/:reference/pause", "/M003/pause", form: "until=", 303),
            desk(.get, "/:reference/resume", "/M048/resume", 200),
            desk(.post, "/:reference/resume", "/M048/resume", form: "", 303),
            desk(.get, "/:reference/leave", "/M003/leave", 200),
            desk(.post, "/:reference/leave", "/M003/leave", form: "", 303),
            desk(.get, "/:reference/died", "/M003/died", 200),
            desk(.post, "/:reference/died", "/M003/died", form: "", 303),
            desk(.get, "/:reference/close", "/M061/close", 200),
            desk(.post, "/:reference/close", "/M061/close", form: "", 303),
        ]
    }

    private static var own: [Door] {
        [
            .get("/me/details", [], 401, 200, 200, 200, 403, 403, 403),
            .post("/me/details", form: "pronouns=they", 401, 303, 303, 303, 403, 403, 403),
            // Who is paused comes back; who is not has nothing to come back from.
            .get("/me/step/pause", [], 401, 200, 200, 409, 403, 403, 403),
            .post("/me/step/pause", form: "until=", 401, 303, 303, 409, 403, 403, 403),
            .get("/me/step/resume", [], 401, 409, 409, 200, 403, 403, 403),
            .post("/me/step/resume", form: "", 401, 409, 409, 303, 403, 403, 403),
            .get("/me/step/leave", [], 401, 200, 200, 200, 403, 403, 403),
            .post("/me/step/leave", form: "", 401, 303, 303, 303, 403, 403, 403),
        ]
    }

    private static var agencies: [Door] {
        [
            .get("/signpost", [], 200, 200, 200, 200, 200, 200, 200),
            .post("/signpost", form: "agency=Surgery", 200, 200, 200, 200, 200, 200, 200),
        ]
    }
}
