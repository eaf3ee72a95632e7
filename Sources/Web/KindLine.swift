import Domain
import HTML
import Wording

/// The line over a title that says what kind of thing it is.
struct KindLine {
    let interest: PublicInterest?

    var body: Markup {
        guard let interest else { return "" }
        let style = InterestKind.style(of: interest.category)
        return
            "<p class=\"over\(style.isEmpty ? "" : " kind \(style)")\">\(InterestWords.category(interest.category))</p>"
    }
}
