import CivilTime
import HTML

/// The addresses of pictures.
enum PictureLinks {
    /// What is on by neighbourhood and day, for everyone.
    static func heat(_ month: YearMonth) -> Link { Link(path: ["month", month.description, "picture"]) }
    /// Of many places, so many at a time.
    static func heat(_ month: YearMonth, page: Int) -> Link {
        Link(path: ["month", month.description, "picture"], items: [("page", String(page))])
    }
    /// The connector's.
    static func month(_ month: YearMonth) -> Link { Link(path: ["connector", "pictures", month.description]) }
}
