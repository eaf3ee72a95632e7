import Domain
import HTML
import Hub
import Wording

/// The second page: how many may come, told so that nobody can be known by it, and what meets already.
struct ProposeCompany {
    let company: PrepareMeetup.Company
    let interests: [PublicInterest]

    var body: Markup {
        """
        <p class="lead">We take your idea as: <strong>\(interests.map(\.label).joined(separator: ", "))</strong>.</p>
        <ul class="why"><li>\(HostingWords.company(company.likely))</li>\
        \(HostingWords.alike(company.likely, labels: company.alike).map { "<li>\($0)</li>" as Markup })</ul>
        \(groups)
        """
    }

    private var groups: Markup {
        guard !company.groups.isEmpty else { return "" }
        let rows = company.groups.map { group -> Markup in
            "<li><p><b><a href=\"\(Link(path: ["groups", group.reference.rawValue]))\">\(group.name)</a></b> \(PlaceWords.name(group.place))</p></li>"
        }
        return """
            <section><h2>What meets already</h2><p>One of these may be what you are looking for. If not, go on: yours can be \
            smaller, quieter, nearer or at another time.</p><ul class="jobs">\(rows)</ul></section>
            """
    }
}
