/// The doors of offers and asks; nothing is offered yet in the town behind them.
enum OfferDoors {
    typealias Door = HubSiteWalkTests.Door

    static let all: [Door] = [
        .post("/me/offers/:reference", "/me/offers/OF9", form: "answer=yes", 401, 404, 404, 404, 403, 403, 403),
        .post("/me/asks/:reference", "/me/asks/AK9", form: "answer=yes", 401, 404, 404, 404, 403, 403, 403),
        .get(
            "/connector/people/:reference/offer", ["/connector/people/M003/offer"],
            401, 403, 403, 403, 200, 403, 403),
        // Nobody offers anything to who takes a break.
        .get(
            "/connector/people/:reference/offer", ["/connector/people/M048/offer"],
            401, 403, 403, 403, 409, 403, 403),
        .post(
            "/connector/people/:reference/offer", "/connector/people/M003/offer", form: "interest=book-club",
            401, 403, 403, 403, 303, 403, 403),
        .post(
            "/connector/people/:reference/offers/:offer", "/connector/people/M003/offers/OF9", form: "answer=yes",
            401, 403, 403, 403, 404, 404, 404),
        .post(
            "/connector/people/:reference/asks/:ask", "/connector/people/M003/asks/AK9", form: "answer=no",
            401, 403, 403, 403, 404, 404, 404),
        .get("/connector/calls", [], 401, 403, 403, 403, 200, 403, 403),
        .post(
            "/connector/calls/:reference", "/connector/calls/OF9", form: "outcome=told", 401, 403, 403, 403, 404, 403,
            403),
    ]
}
