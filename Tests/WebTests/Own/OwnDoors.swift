/// The doors of what members tell of themselves.
enum OwnDoors {
    typealias Door = HubSiteWalkTests.Door

    static let all: [Door] = interests + talks

    private static let talks: [Door] = [
        .post("/me/suggestions", form: "interest=x&way=start_with_one&answer=no", 401, 409, 409, 409, 403, 403, 403),
        .get("/me/profile", [], 401, 200, 200, 200, 403, 403, 403),
        .get("/me/profile/new", [], 401, 200, 200, 200, 403, 403, 403),
        .get("/me/profile/:id", ["/me/profile/none"], 401, 404, 404, 404, 403, 403, 403),
        .get("/me/profile/:id/paper", ["/me/profile/none/paper"], 401, 404, 404, 404, 403, 403, 403),
        .post("/me/profile", form: "to=1&like_and_admire=Songs", 401, 200, 200, 200, 403, 403, 403),
        .post("/me/profile", form: "to=keep&like_and_admire=Songs", 401, 303, 303, 303, 403, 403, 403),
        .post("/me/profile/:id/remove", "/me/profile/none/remove", form: "", 401, 409, 409, 409, 403, 403, 403),
        .get("/me/good-days", [], 401, 200, 200, 200, 403, 403, 403),
        .get("/me/good-days/new", [], 401, 200, 200, 200, 403, 403, 403),
        .get("/me/good-days/:id", ["/me/good-days/none"], 401, 404, 404, 404, 403, 403, 403),
        .get("/me/good-days/:id/paper", ["/me/good-days/none/paper"], 401, 404, 404, 404, 403, 403, 403),
        .post("/me/good-days", form: "to=keep&good=Rain", 401, 303, 303, 303, 403, 403, 403),
        .post("/me/good-days", form: "to=keep&good=", 401, 422, 422, 422, 403, 403, 403),
        .post("/me/good-days/:id/remove", "/me/good-days/none/remove", form: "", 401, 409, 409, 409, 403, 403, 403),
        .post(
            "/me/good-days/:id/interest", "/me/good-days/none/interest", form: "line=none",
            401, 404, 404, 404, 403, 403, 403),
    ]

    private static let interests: [Door] = [
        .get("/me/interests", [], 401, 200, 200, 200, 403, 403, 403),
        // Who takes a break may still say what they like.
        .post(
            "/me/interests", form: "own_words=kites&relation=misses&visible_to=private",
            401, 303, 303, 303, 403, 403, 403),
        .post("/me/interests", form: "own_words=&relation=soon", 401, 422, 422, 422, 403, 403, 403),
        .get("/me/interests/:key", ["/me/interests/00", "/me/interests/M001"], 401, 404, 404, 404, 403, 403, 403),
        .post("/me/interests/:key", "/me/interests/00", form: "act=remove", 401, 409, 409, 409, 403, 403, 403),
        .post(
            "/me/interests/put-back", form: "own_words=kites&relation=misses&visible_to=private",
            401, 303, 303, 303, 403, 403, 403),
        .post("/me/interests/put-back", form: "own_words=kites", 401, 409, 409, 409, 403, 403, 403),
        .post("/me/gifts", form: "gift=Songs&dimension=heart&will=share", 401, 303, 303, 303, 403, 403, 403),
        .post("/me/gifts", form: "gift=&dimension=feet", 401, 422, 422, 422, 403, 403, 403),
        .post("/me/gifts/put-back", form: "gift=Songs&dimension=heart", 401, 303, 303, 303, 403, 403, 403),
        // GF1 is somebody else's.
        .get("/me/gifts/:reference", ["/me/gifts/GF1", "/me/gifts/GF999"], 401, 404, 404, 404, 403, 403, 403),
        .post("/me/gifts/:reference", "/me/gifts/GF1", form: "act=remove", 401, 409, 409, 409, 403, 403, 403),
    ]
}
