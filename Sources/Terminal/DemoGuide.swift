import Domain
import Hub

/// Where to look in a demo, with addresses to click.
struct DemoGuide {
    /// Who hosts in the demo town, so that the page of a member has something on it.
    private static let host = "M006"

    private let folder: String
    private let community: Slug
    private let people: [(label: String, token: String)]

    /// - Parameters:
    ///   - hub: The demo's.
    ///   - folder: As it was given.
    ///   - who: Whom alone to sign in; nil for the connector and a member.
    /// - Throws: `.notFound` where nobody has that reference.
    init(_ hub: CommunityHub, folder: String, opens who: String?) throws(HubError) {
        self.folder = folder
        community = try hub.community().slug
        let signIn = SignIn(hub)
        if let who {
            people = [("As \(who)", try signIn.token(for: who))]
        } else {
            people = [
                ("As the connector", try signIn.token(for: "connector")),
                ("As a member", try signIn.token(for: Self.host)),
            ]
        }
    }

    /// For a demo that is open in the browser now.
    func text(at address: String) -> String {
        block(
            "Open in the browser",
            [("What’s on", "\(address)/"), ("Joining", "\(address)/join"), ("All calendars", "\(address)/calendars")])
            + "\n" + block("Sign in, each link once", links(at: address)) + "\n" + files
            + "\n\ncircles sign-in M003 --data \(folder)  signs in anyone else. Ctrl-C stops the demo."
    }

    /// For a demo that was only built.
    func afterwards(port: Int) -> String {
        block("Sign in, each link once, when it runs", links(at: "http://127.0.0.1:\(port)")) + "\n" + files
            + "\n\ncircles demo --data \(folder)  opens it in the browser."
    }

    private func links(at address: String) -> [(String, String)] {
        people.map { ($0.label, "\(address)/sign-in/\($0.token)") }
    }

    private var files: String {
        block("On the disk", [("Letters", "\(folder)/mail"), ("Feeds", "\(folder)/feeds/\(community)/index.html")])
    }

    private func block(_ title: String, _ lines: [(label: String, place: String)]) -> String {
        (["", title] + lines.map { "  \($0.label.padded(to: 18))\($0.place)" }).joined(separator: "\n")
    }
}
