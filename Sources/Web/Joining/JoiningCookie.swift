import Domain
import HTTP

/// What a browser keeps while somebody joins in it: nothing personal, only which answers are theirs.
struct JoiningCookie {
    private let name: String
    private let isSecure: Bool

    init(_ session: SessionCookie) {
        name = session.name + "-join"
        isSecure = session.isSecure
    }

    func token(of request: Request) -> String? {
        guard let value = request.cookies[name], (20...64).contains(value.utf8.count) else { return nil }
        return value
    }

    func cookie(_ token: String) -> Cookie? {
        Cookie(name, token, maxAge: JoinDraft.keptDays * 86_400, isSecure: isSecure)
    }

    var end: Cookie? { Cookie(name, "", maxAge: 0, isSecure: isSecure) }
}
