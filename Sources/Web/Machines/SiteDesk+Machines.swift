import Domain
import HTTP

extension SiteDesk {
    /// What programs ask for that read the whole site.
    var machineRoutes: [HTTP.Route] {
        [
            .get("/robots.txt") { request, _ in
                let text = assets.representation(
                    Array(SiteMap.robots(origin: origin).utf8), .plainText, cacheControl: "public, max-age=3600")
                return SecurityHeaders.publicPage.applied(to: text.respond(to: request))
            },
            open(.get, "/sitemap.xml") { visit, _ throws(HubError) in
                let map = SiteMap(origin: origin, contents: try actions.everyone.contents())
                return SecurityHeaders.publicPage.applied(
                    to: assets.representation(map.xml, .xml).respond(to: visit.request))
            },
        ]
    }
}
